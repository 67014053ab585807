package dev.lakewright.planner.workspace;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one expectation: a condition, and what it means for it to be broken.
 *
 * <pre>
 * - not_null: [buyer, day]
 *   severity: warn
 *   where: state = 'paid'
 *   tolerance: 1%
 *   name: paid orders are complete
 * </pre>
 */
final class ExpectationNodes {
  private static final List<String> SETTINGS = List.of("name", "severity", "where", "tolerance");
  private static final List<String> KEYS =
      Stream.concat(ConditionNodes.WORDS.stream(), SETTINGS.stream()).toList();

  private ExpectationNodes() {}

  /** Return one for each condition that the entry states; some take several columns at once. */
  static List<Expectation> read(YamlNode node) {
    node.allowKeys(KEYS);
    List<YamlNode.Entry> stated =
        node.entries().stream().filter(it -> !SETTINGS.contains(it.key())).toList();
    if (stated.size() != 1) {
      throw node.wrong("one condition is expected here, such as not_null", List.of(), "");
    }
    List<Condition> conditions = ConditionNodes.read(stated.get(0));
    List<Expectation> expectations = new ArrayList<>();
    for (Condition condition : conditions) {
      Expectation plain = Expectation.of(condition);
      expectations.add(
          new Expectation(
              name(node, plain, conditions.size()),
              condition,
              node.child("severity").map(ExpectationNodes::severity).orElse(Severity.ERROR),
              node.child("where").map(YamlNode::text),
              node.child("tolerance").map(ExpectationNodes::tolerance).orElse(Tolerance.NONE),
              Optional.of(stated.get(0).place())));
    }
    return expectations;
  }

  private static String name(YamlNode node, Expectation plain, int many) {
    Optional<String> given = node.child("name").map(YamlNode::text).filter(it -> !it.isBlank());
    return given
        .map(it -> many == 1 ? it : it + ": " + String.join(", ", plain.condition().columns()))
        .orElse(plain.name());
  }

  private static Severity severity(YamlNode node) {
    String word = node.text().toLowerCase(Locale.ROOT);
    List<String> words = Arrays.stream(Severity.values()).map(Severity::word).toList();
    return Arrays.stream(Severity.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> node.wrong("severity is error or warn", words, word));
  }

  /** Read a count of rows, or a share such as {@code 1%}. */
  private static Tolerance tolerance(YamlNode node) {
    String text = node.text().strip();
    if (!text.endsWith("%")) {
      return Tolerance.ofRows(node.wholeNumber(0, Long.MAX_VALUE));
    }
    try {
      double percent = Double.parseDouble(text.substring(0, text.length() - 1).strip());
      return Tolerance.ofShare(percent / 100);
    } catch (IllegalArgumentException wrong) {
      throw node.wrong("a tolerance is a number of rows, or a share such as 1%", List.of(), "");
    }
  }
}

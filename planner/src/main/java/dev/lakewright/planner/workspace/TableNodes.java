package dev.lakewright.planner.workspace;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.Mask.Kind;
import dev.lakewright.core.policy.RowFilter;
import dev.lakewright.core.policy.TableRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rule of one table.
 *
 * <pre>
 * access: open
 * rows: Country = $region
 * minGroup: 5
 * columns:
 *   Email: hash
 *   Phone: {partial: 4}
 *   BirthDate: {generalise: year}
 * </pre>
 */
final class TableNodes {
  private static final Map<String, Access> ACCESS =
      Map.of("open", Access.OPEN, "deny", Access.DENIED, "hide", Access.HIDDEN);

  private static final List<String> WORDS =
      Stream.of(Kind.values()).map(Kind::word).sorted().toList();
  private static final Pattern GENERAL =
      Pattern.compile("[1-9][0-9]{0,17}|day|week|month|quarter|year|decade|century");
  private static final int MOST_SHOWN = 100;

  private TableNodes() {}

  static Access access(YamlNode node) {
    String word = node.text();
    if (!ACCESS.containsKey(word)) {
      throw node.wrong("open, deny or hide is expected, not " + word, List.of(), word);
    }
    return ACCESS.getOrDefault(word, Access.HIDDEN);
  }

  static TableRule rule(YamlNode node, Map<String, Cell> attributes) {
    node.allowKeys(List.of("access", "rows", "minGroup", "columns"));
    List<RowFilter> filters =
        node.child("rows").stream()
            .map(rows -> new RowFilter(rows.text(), attributes, rows.place()))
            .toList();
    Map<String, Mask> masks = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.child("columns").map(YamlNode::entries).orElse(List.of())) {
      if (masks.put(entry.key().toLowerCase(Locale.ROOT), mask(entry.value())) != null) {
        throw WorkspaceFile.invalid("the column " + entry.key() + " is given twice", entry.place());
      }
    }
    return new TableRule(
        node.child("access").map(TableNodes::access).orElse(Access.OPEN),
        filters,
        masks,
        node.child("minGroup").map(it -> (int) it.wholeNumber(1, 1_000_000)).orElse(1));
  }

  private static Mask mask(YamlNode node) {
    if (node.isMapping()) {
      return measured(node);
    }
    String word = node.text();
    if (List.of("partial", "generalise").contains(word)) {
      throw node.wrong(word + " says how much stays: {" + word + ": …}", List.of(), "");
    }
    return Stream.of(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .map(Mask::of)
        .orElseThrow(() -> node.wrong("there is no mask " + word, WORDS, word));
  }

  private static Mask measured(YamlNode node) {
    node.allowKeys(List.of("partial", "generalise"));
    if (node.entries().size() != 1) {
      throw node.wrong("one mask is expected here", List.of(), "");
    }
    YamlNode.Entry entry = node.entries().get(0);
    if (entry.key().equals("partial")) {
      return new Mask(Kind.PARTIAL, Long.toString(entry.value().wholeNumber(0, MOST_SHOWN)));
    }
    String detail = entry.value().text();
    if (!GENERAL.matcher(detail).matches()) {
      throw entry
          .value()
          .wrong(
              "a part of a date (year, month …), a step or a number of characters is expected",
              List.of(),
              "");
    }
    return new Mask(Kind.GENERALISE, detail);
  }
}

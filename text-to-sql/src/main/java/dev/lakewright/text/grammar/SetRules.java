package dev.lakewright.text.grammar;

import dev.lakewright.text.grammar.NamedColumns.Sort;
import dev.lakewright.text.grammar.TableSets.TableSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of queries over one set of tables. Numbers are added, summed and compared with numbers,
 * texts with texts; aggregates stand beside columns only where there are groups.
 */
final class SetRules {
  private static final List<Alternative> ALTERNATIVES = Alternative.all();

  private final int number;
  private final Map<String, String> rules = new LinkedHashMap<>();

  SetRules(int number, TableSet set) {
    this.number = number;
    NamedColumns columns = new NamedColumns(set.tables());
    rules.put("from" + number, "\"FROM \" (" + String.join(" | ", set.froms()) + ")");
    for (Sort sort : Sort.values()) {
      List<String> written = columns.writtenOf(sort);
      if (!written.isEmpty()) {
        rules.put(sort.rule() + number, Gbnf.anyLiteral(written));
      }
    }
    for (int i = 0; i < columns.all().size(); i++) {
      ofColumn(i, columns.all().get(i));
    }
    for (Alternative it : ALTERNATIVES) {
      if (it.isOfColumn()) {
        continue;
      }
      if (it.needs() == '-' || !columns.writtenOf(Sort.of(it.needs())).isEmpty()) {
        rules.merge(it.rule() + number, it.of(number), SetRules::either);
      }
    }
  }

  /** Groups are told by one column, which alone stands beside aggregates. */
  private void ofColumn(int column, NamedColumns.Written written) {
    rules.put(Alternative.name("key", number, column), Gbnf.anyLiteral(written.forms()));
    for (Alternative it : ALTERNATIVES) {
      if (it.isOfColumn()) {
        rules.merge(
            Alternative.name(it.rule(), number, column), it.of(number, column), SetRules::either);
      }
    }
    add("groups", Alternative.name("group", number, column));
    String one = Alternative.name("gone", number, column);
    add("one", one);
    if (written.sort() == Sort.NUMBER || written.sort() == Sort.TEXT) {
      add(written.sort() == Sort.NUMBER ? "none" : "tone", one);
    }
  }

  private void add(String rule, String alternative) {
    rules.merge(rule + number, alternative, SetRules::either);
  }

  /** What several sorts of columns lead to is one alternative. */
  private static String either(String one, String other) {
    return one.equals(other) ? one : one + " | " + other;
  }

  /** Return the name of a rule, if the set has it. */
  Optional<String> rule(String rule) {
    return Optional.of(rule + number).filter(rules::containsKey);
  }

  String text() {
    return rules.entrySet().stream()
        .map(it -> it.getKey() + " ::= " + it.getValue() + "\n")
        .collect(Collectors.joining());
  }
}

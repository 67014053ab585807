package dev.lakewright.text.grammar;

import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A grammar of queries over some tables: single queries with joins along keys, filters, groups,
 * orders and limits; queries within IN and within comparisons; and set operations on one column.
 * What it derives names no table or column that is not read there, compares like with like, and
 * keeps aggregates out of conditions. Tables have no other names in it, so one that is joined with
 * itself is beyond it; so are window functions and queries within FROM.
 */
public final class SqlGrammar {
  private static final int LONGEST_REST = 600;

  private final String rules;

  /**
   * Make a grammar whose rule {@code query} is a query.
   *
   * @param tables at least one, each with at least one column
   */
  public SqlGrammar(List<HintedTable> tables) {
    List<SetRules> sets = new ArrayList<>();
    for (TableSets.TableSet set : new TableSets(tables).all()) {
      sets.add(new SetRules(sets.size(), set));
    }
    StringBuilder text = new StringBuilder();
    String one = any(sets, "one");
    text.append("query ::= ").append(any(sets, "query"));
    text.append(" | (").append(one).append(") ws setop ws (").append(one).append(")\n");
    text.append("nscalar ::= \"(\" (").append(any(sets, "nscal")).append(") \")\"\n");
    text.append(sub("nsub", any(sets, "none"))).append(sub("tsub", any(sets, "tone")));
    sets.forEach(it -> text.append(it.text()));
    this.rules =
        text.append(String.join("\n", GrammarFile.lines("common.gbnf"))).append("\n").toString();
  }

  /** Return a grammar of texts that begin with a text and hold no second statement. */
  public static String continuing(String beginning) {
    return "root ::= "
        + Gbnf.literal(beginning)
        + " rest \";\"?\nrest ::= [^;`]{0,"
        + LONGEST_REST
        + "}\n";
  }

  private static String any(List<SetRules> sets, String rule) {
    return sets.stream()
        .map(it -> it.rule(rule))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" | "));
  }

  /** A query within IN; where no table has such a column, nothing refers to the rule. */
  private static String sub(String rule, String queries) {
    return queries.isEmpty() ? "" : rule + " ::= \"(\" (" + queries + ") \")\"\n";
  }

  public String rules() {
    return rules;
  }
}

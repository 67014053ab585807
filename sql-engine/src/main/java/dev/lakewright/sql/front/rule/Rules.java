package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Rule;
import java.util.List;

/** The rules in the order in which they are tried at each level. */
public final class Rules {
  private Rules() {}

  public static List<Rule> inOrder() {
    return List.of(
        new Literals(),
        new Lambdas(),
        new Comprehensions(),
        new NamedArguments(),
        new Operators(),
        new Intervals(),
        new Modifiers(),
        new Casts(),
        new Brackets(),
        new Chains(),
        new Names(),
        new Calls(),
        new Samples(),
        new Pivots(),
        new FromFirst(),
        new JoinKinds(),
        new TableCalls(),
        new Stars(),
        new PrefixAliases(),
        new TrailingCommas(),
        new DistinctOn(),
        new ReusedAliases(),
        new GroupByAll(),
        new Limits());
  }
}

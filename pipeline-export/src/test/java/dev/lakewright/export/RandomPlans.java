package dev.lakewright.export;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Grows plans with diamonds, branches, maps, parameters and odd names. */
final class RandomPlans {
  private static final List<String> COLUMNS =
      List.of(
          "order", "group", "select", "a b", "it's", "q\"q", "{{ x }}", "é", "class", "$y", "%");
  private static final List<String> NAMES =
      List.of(
          "import_", "class", "def", "pass", "result", "dsl", "os", "dag", "task", "none", "self");

  private final SplittableRandom random;
  private final List<String> rows = new ArrayList<>();
  private final List<String> branches = new ArrayList<>();

  RandomPlans(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String name(int number) {
    return random.nextInt(4) == 0 && number < NAMES.size()
        ? NAMES.get(number)
        : "s" + number + "_" + "x".repeat(random.nextInt(3) == 0 ? 50 : 1);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    String odd = "'\"{}%#$`\\\n\t ab{{}}{%%}é\u2028";
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(odd.charAt(random.nextInt(odd.length())));
    }
    return text.toString();
  }

  /**
   * Grow one.
   *
   * @param branching with branches and flags for values that fail, which some targets lack
   * @param databases with tables of DuckDB, which some targets lack
   */
  Shop plan(boolean branching, boolean databases) {
    Shop shop = new Shop();
    shop.parameter("class", ParameterType.TEXT, text());
    shop.parameter("dsl", ParameterType.INTEGER, "7");
    String column = one(COLUMNS);
    shop.source("orders", SourceFiles.Format.PARQUET, "o'r{d}ers.parquet", List.of(column(column)));
    rows.add("orders");
    int steps = 1 + random.nextInt(8);
    for (int i = 0; i < steps; i++) {
      grow(shop, name(i), column, branching);
    }
    shop.sink("out_", one(rows), target(databases), mode(column));
    shop.report("page_", "pages/p'ge.md", one(rows));
    return shop;
  }

  private static dev.lakewright.core.lake.Column column(String name) {
    return new dev.lakewright.core.lake.Column(
        name, dev.lakewright.core.lake.ColumnType.TEXT, true);
  }

  private SinkTarget target(boolean databases) {
    List<SinkTarget> files =
        List.of(new SinkTarget.Parquet("out/p", List.of()), new SinkTarget.Csv("out/c.csv"));
    int one = random.nextInt(3);
    return databases && one == 2
        ? new SinkTarget.DuckDbTable("out/d.duckdb", "it's \"t\"")
        : files.get(one % 2);
  }

  private WriteMode mode(String column) {
    return one(
        List.of(
            new WriteMode.Replace(), new WriteMode.Append(), new WriteMode.Merge(List.of(column))));
  }

  private void grow(Shop shop, String id, String column, boolean branching) {
    String input = one(rows);
    String quoted = Identifier.quote(column);
    String sql =
        "SELECT " + quoted + " FROM " + input + " WHERE " + quoted + " <> $class /* {{ */ -- {% x";
    Contract contract =
        Contract.of(
            List.of(
                Expectation.of(new Condition.NotNull(column)).named(text() + "n"),
                Expectation.of(
                    new Condition.AcceptedValues(column, List.of(new Cell.Text(text()))))));
    switch (random.nextInt(branching ? 5 : 3)) {
      case 0 -> shop.sql(id, List.of(column(column)), sql, contract, input);
      case 1 -> shop.check(id, input, contract);
      case 2 ->
          shop.map(
              id,
              List.of(column("m"), column(column)),
              ParameterType.TEXT
                  .read(text())
                  .<Atoms>map(it -> new Atoms.Listed(ParameterType.TEXT, List.of(it)))
                  .orElseThrow(),
              "m",
              sql + " $m",
              branching,
              input);
      case 3 -> {
        shop.branch(id, "SELECT '{{ a }}'", List.of("{{ a }}", "b'"), input);
        branches.add(id);
        return;
      }
      default -> {
        shop.sql(id, List.of(column(column)), sql, input);
        if (!branches.isEmpty()) {
          shop.when(one(branches), "b'");
        }
      }
    }
    rows.add(id);
  }
}

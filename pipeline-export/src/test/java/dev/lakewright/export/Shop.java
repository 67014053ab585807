package dev.lakewright.export;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Tolerance;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.Cron;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.Resources;
import dev.lakewright.core.plan.Retry;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan over a small shop, with texts that mean something to each target's own language. */
final class Shop {
  /** Holds quotes, a line break and the marks of Jinja, KFP and shells. */
  static final String EVIL = "it's \"x\" {{ 1 }} {% raw %} ${HOME} $(id) {{$.inputs}} \\ \n#'''";

  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<StepId, List<Column>> columns = new LinkedHashMap<>();
  private final Map<StepId, SourceFiles> sources = new LinkedHashMap<>();

  /** Return the shop's plan of sources, cleaning and revenue, and nothing that writes. */
  static Shop revenue() {
    Shop shop = new Shop();
    shop.parameter("month", ParameterType.MONTH, "2024-02");
    shop.parameter("least", ParameterType.DECIMAL, "1.5");
    shop.parameter("word", ParameterType.TEXT, EVIL);
    shop.source("orders", SourceFiles.Format.PARQUET, "orders.parquet", ORDERS);
    shop.source("customers", SourceFiles.Format.CSV, "people/customers.csv", CUSTOMERS);
    shop.sql(
        "clean",
        ORDERS,
        """
        -- '{{ ' is text, and so is "$least"
        SELECT * FROM orders
        WHERE amount >= $least AND note <> $word AND date_trunc('month', day) = $month
        """,
        Contract.of(
                List.of(
                    Expectation.of(
                        new Condition.Range(
                            "amount",
                            Optional.of(Bound.including(new Cell.Whole(BigInteger.ONE))),
                            Optional.empty())),
                    Expectation.of(new Condition.Unique(List.of("note"))).as(Severity.WARN),
                    Expectation.of(
                        new Condition.Relationship(
                            List.of("customer"), "customers", List.of("id"))),
                    Expectation.of(
                            new Condition.AcceptedValues("note", List.of(new Cell.Text("it's"))))
                        .within(new Tolerance(0, 1))
                        .where("note LIKE 'it%'"),
                    Expectation.of(new Condition.Matches("note", "^[^\\n]*$"))))
            .withKeys(List.of(List.of("id")))
            .withColumns(
                List.of(
                    ContractColumn.named("id").typed(LogicalType.INTEGER).required(),
                    ContractColumn.named("amount").typed(ColumnType.parse("DECIMAL(10, 2)"))),
                false)
            .withRows(RowRelation.fewer("orders")),
        "orders",
        "customers");
    shop.sql(
        "revenue",
        REVENUE,
        """
        SELECT c.country, c."order" AS "group", sum(o.amount) AS revenue, sum(o.id) AS ids
        FROM clean AS o JOIN customers AS c ON o.customer = c.id
        GROUP BY ALL
        """,
        Contract.of(
            List.of(
                Expectation.of(
                    new Condition.RowCount(
                        java.util.OptionalLong.of(1), java.util.OptionalLong.empty())),
                Expectation.of(
                    new Condition.CustomSql(
                        new dev.lakewright.core.sql.SqlText(
                            "SELECT * FROM revenue WHERE revenue < 0;"))),
                Expectation.of(
                    new Condition.SqlFigure(
                        new dev.lakewright.core.sql.SqlText(
                            "SELECT sum(revenue) FROM revenue -- all"),
                        Optional.of(Bound.excluding(new Cell.Whole(BigInteger.ZERO))),
                        Optional.empty())))),
        "clean",
        "customers");
    return shop;
  }

  static final List<Column> ORDERS =
      columns("id INTEGER", "customer INTEGER", "amount DECIMAL(10,2)", "day DATE", "note VARCHAR");
  static final List<Column> CUSTOMERS =
      columns("id BIGINT", "country VARCHAR", "order VARCHAR", "since DATE");
  static final List<Column> REVENUE =
      columns("country VARCHAR", "group VARCHAR", "revenue DECIMAL(38,2)", "ids HUGEINT");

  static List<Column> columns(String... texts) {
    return Arrays.stream(texts)
        .map(it -> it.split(" ", 2))
        .map(it -> new Column(it[0], ColumnType.parse(it[1]), true))
        .toList();
  }

  Shop parameter(String name, ParameterType type, String usual) {
    parameters.add(
        new Parameter(
            new ParameterName(name), type, type.read(usual), "the " + name + " {{ to }} load"));
    return this;
  }

  Shop source(String id, SourceFiles.Format format, String path, List<Column> has) {
    StepId step = new StepId(id);
    steps.add(
        new Step.Source(
            StepHead.of(step, List.of()),
            new SourceRef.LakeTable(new TableName(new LakeName("shop"), id))));
    columns.put(step, has);
    sources.put(
        step,
        new SourceFiles("lake_shop", format, List.of(path), false)
            .withCsv(Optional.of(CsvForm.USUAL)));
    return this;
  }

  private static StepHead head(String id, String... inputs) {
    StepHead plain = StepHead.of(new StepId(id), Arrays.stream(inputs).map(StepId::new).toList());
    return new StepHead(
        plain.id(),
        "Step " + id + ",\nwith {{ braces }} and \"\"\"quotes\"\"\".",
        Optional.of("ann"),
        plain.inputs(),
        List.of(),
        Optional.empty(),
        new Resources(1_024, 2),
        new Retry(1, Duration.ZERO),
        Optional.of(Duration.ofSeconds(60)));
  }

  Shop sql(String id, List<Column> has, String sql, Contract contract, String... inputs) {
    return add(has, new Step.Sql(head(id, inputs).with(contract), new SqlTemplate(sql)));
  }

  Shop sql(String id, List<Column> has, String sql, String... inputs) {
    return add(has, new Step.Sql(head(id, inputs), new SqlTemplate(sql)));
  }

  Shop when(String branch, String... outcomes) {
    Step last = steps.remove(steps.size() - 1);
    steps.add(
        last.with(
            last.head()
                .when(
                    Arrays.stream(outcomes)
                        .map(it -> new dev.lakewright.core.plan.Condition(new StepId(branch), it))
                        .toList())));
    return this;
  }

  /** Let the last step promise this. */
  Shop promising(Contract contract) {
    Step last = steps.remove(steps.size() - 1);
    steps.add(last.with(last.head().with(contract)));
    return this;
  }

  Shop check(String id, String input, Contract contract) {
    return add(
        columns.getOrDefault(new StepId(input), List.of()),
        new Step.Check(head(id, input).with(contract)));
  }

  Shop branch(String id, String sql, List<String> outcomes, String... inputs) {
    steps.add(new Step.Branch(head(id, inputs), new SqlTemplate(sql), outcomes));
    return this;
  }

  Shop map(
      String id,
      List<Column> has,
      Atoms over,
      String as,
      String sql,
      boolean keep,
      String... inputs) {
    return add(
        has,
        new Step.Map(head(id, inputs), over, new ParameterName(as), new SqlTemplate(sql), keep));
  }

  Shop sink(String id, String input, SinkTarget to, WriteMode mode) {
    steps.add(new Step.Sink(head(id, input), to, mode));
    return this;
  }

  Shop report(String id, String path, String... inputs) {
    steps.add(new Step.Report(head(id, inputs), "Revenue of {{ all }}", path, 2));
    return this;
  }

  private Shop add(List<Column> has, Step step) {
    steps.add(step);
    columns.put(step.id(), has);
    return this;
  }

  ExportRequest request() {
    return new ExportRequest(
        new Plan(
            new PlanName("shop-revenue"),
            "Revenue of the {{ shop }}.",
            Optional.of("data team"),
            parameters,
            Optional.of(new Schedule(new Cron("0 6 1 * *"), ZoneId.of("Europe/Berlin"))),
            steps),
        columns,
        sources,
        new SameWords());
  }
}

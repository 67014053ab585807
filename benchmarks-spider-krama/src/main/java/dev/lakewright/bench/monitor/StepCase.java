package dev.lakewright.bench.monitor;

import dev.lakewright.bench.profile.LakeDesk;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.monitor.StepRun;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * A step over a table of a demo lake.
 *
 * @param input the table
 * @param key its columns that name a row, as the input's alias {@code i} knows them
 * @param sql what the step does, with {@code INPUT} for its input
 */
record StepCase(String lake, String input, String key, String sql) {
  static final List<StepCase> ALL =
      List.of(
          new StepCase(
              "chinook",
              "InvoiceLine",
              "i.InvoiceLineId",
              "SELECT i.InvoiceLineId, i.InvoiceId, v.InvoiceDate, v.BillingCountry, i.TrackId,"
                  + " i.UnitPrice, i.Quantity, t.Milliseconds, t.GenreId FROM INPUT AS i JOIN"
                  + " Invoice AS v ON v.InvoiceId = i.InvoiceId JOIN Track AS t ON t.TrackId ="
                  + " i.TrackId"),
          new StepCase(
              "foodmart",
              "customer",
              "i.customer_id",
              "SELECT i.customer_id, i.country, i.state_province, i.gender, i.marital_status,"
                  + " i.yearly_income, i.total_children, i.num_cars_owned, i.birthdate,"
                  + " i.date_accnt_opened, r.sales_country FROM INPUT AS i JOIN region AS r ON"
                  + " r.region_id = i.customer_region_id"),
          new StepCase(
              "tpch",
              "lineitem",
              "i.orderkey, i.linenumber",
              "SELECT i.orderkey, i.linenumber, i.quantity, i.extendedprice, i.discount, i.tax,"
                  + " i.returnflag, i.shipmode, i.shipdate, i.receiptdate, s.nationkey FROM INPUT AS"
                  + " i JOIN supplier AS s ON s.suppkey = i.suppkey"));

  /** Return the rows that a clean run to learn from saw: six in ten. */
  String learned() {
    return "(SELECT * FROM " + input + " AS i WHERE hash(" + key + ") % 10 < 6)";
  }

  /** Return other rows, nearly all, and at most so many of them in an order of the seed's own. */
  String rows(int seed, long most, boolean limited) {
    String all = "SELECT * FROM " + input + " AS i WHERE hash(" + key + ", " + seed + ") % 25 < 24";
    String order = " ORDER BY hash(" + key + ", " + (seed + 1000) + ") LIMIT " + most;
    return "(" + all + (limited ? order : "") + ")";
  }

  /** Return a run of the step, as it is or corrupted. */
  Optional<StepRun> run(LakeDesk desk, String rows, Corruption corruption, int seed) {
    String clean = sql.replace("INPUT", rows);
    Optional<Dataset> good = dataset(desk, "step", clean);
    Optional<Table> table = desk.table(input);
    if (good.isEmpty() || table.isEmpty()) {
      return Optional.empty();
    }
    Dataset given = new Dataset(input, rows, table.get().columns());
    return corruption
        .apply(good.get(), seed)
        .flatMap(it -> dataset(desk, "step", it))
        .map(it -> new StepRun(it, List.of(given), desk));
  }

  private static Optional<Dataset> dataset(LakeDesk desk, String name, String sql) {
    return desk.ask(new SqlText("SELECT * FROM (" + sql + ") AS c LIMIT 1"))
        .table()
        .map(it -> new Dataset(name, "(" + sql + ")", columns(it)));
  }

  private static List<Column> columns(ResultTable table) {
    return table.columns().stream().map(it -> new Column(it.name(), it.type(), true)).toList();
  }
}

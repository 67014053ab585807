package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.StepRun;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** A run beside what it is to be like. */
record Watch(Baseline baseline, StepRun run) {
  Relation output() {
    return relation(run.output());
  }

  Relation input(int place) {
    return relation(run.inputs().get(place));
  }

  private static Relation relation(Dataset dataset) {
    return new Relation(dataset.from() + " AS d", Optional.empty());
  }

  Measure measure(String expression) {
    return new Measure(output(), expression);
  }

  static String sql(String column) {
    return "d." + Identifier.quote(column);
  }

  /** Return the output's column of that name, with letter case aside. */
  Optional<Column> column(String name) {
    return run.output().column(name);
  }

  /** Return the columns that are there and of the kind that they were. */
  List<Baseline.ColumnBaseline> steady() {
    return baseline.columns().stream()
        .filter(
            it ->
                column(it.name()).filter(now -> now.type().kind() == it.type().kind()).isPresent())
        .toList();
  }

  SqlText rows(String condition) {
    return new SqlText("SELECT * FROM " + run.output().from() + " AS d WHERE " + condition);
  }
}

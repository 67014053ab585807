package dev.lakewright.check.monitor;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Literal;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Counts of rows by the bins of a baseline. */
final class Bins {
  private Bins() {}

  /** Return an expression for the count of each bin; every value falls into one. */
  static List<String> of(ColumnBaseline column) {
    return column.edges().isEmpty()
        ? categories(column.name(), column.categories())
        : ranges(column.name(), column.edges());
  }

  static List<String> categories(String column, List<Cell> values) {
    String sql = Watch.sql(column);
    List<String> bins = new ArrayList<>();
    values.forEach(it -> bins.add(count(sql + " = " + Literal.of(it))));
    String list = values.stream().map(Literal::of).collect(Collectors.joining(", "));
    bins.add(count(sql + " NOT IN (" + list + ")"));
    return bins;
  }

  static List<String> ranges(String column, List<Cell> edges) {
    String sql = Watch.sql(column);
    List<String> bins = new ArrayList<>();
    String above = "";
    for (Cell edge : edges) {
      bins.add(count(above + sql + " <= " + Literal.of(edge)));
      above = sql + " > " + Literal.of(edge) + " AND ";
    }
    bins.add(count(above + sql + " IS NOT NULL"));
    return bins;
  }

  private static String count(String condition) {
    return "count(*) FILTER (WHERE " + condition + ")";
  }
}

package dev.lakewright.runtime.export;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares what two programs wrote, whatever the order of rows. Numbers of any type are alike:
 * exact ones are compared as they are written, and in eleven digits where either has a floating
 * point.
 */
record ResultComparer(ScratchWorkspace workspace) {
  private static final int FIRST = 3;

  /** Compare the tables of two lakes. */
  Comparison compare(String step, String path, String own, String other) {
    List<Column> first = workspace.columns(own);
    List<Column> there = workspace.columns(other);
    List<String> differences = new ArrayList<>(columns(first, there));
    List<Column> here = loosened(first, there);
    long ownRows = here.isEmpty() ? 0 : rows(own);
    long otherRows = there.isEmpty() ? 0 : rows(other);
    String digest = here.isEmpty() ? "" : digest(own, here);
    if (differences.isEmpty() && !here.isEmpty()) {
      boolean same = digest.equals(digest(other, here)) && ownRows == otherRows;
      if (!same) {
        differences.addAll(first("only in Lakewright's", own, other, here));
        differences.addAll(first("only in the project's", other, own, here));
      }
    }
    return new Comparison(step, path, ownRows, otherRows, digest, differences);
  }

  private static List<String> columns(List<Column> own, List<Column> other) {
    if (own.isEmpty() != other.isEmpty()) {
      return List.of(own.isEmpty() ? "only the project wrote rows" : "the project wrote no rows");
    }
    List<String> names = own.stream().map(Column::name).sorted().toList();
    List<String> others = other.stream().map(Column::name).sorted().toList();
    if (!names.equals(others)) {
      return List.of("columns " + names + ", and in the project's " + others);
    }
    List<String> differences = new ArrayList<>();
    for (Column column : own) {
      other.stream()
          .filter(it -> it.name().equals(column.name()) && !alike(it, column))
          .forEach(
              it ->
                  differences.add(
                      column.name()
                          + " is "
                          + column.type().sql()
                          + ", and in the project's "
                          + it.type().sql()));
    }
    return differences;
  }

  private static boolean alike(Column one, Column other) {
    boolean numbers = one.type().kind().isNumber() && other.type().kind().isNumber();
    return one.type().sql().equals(other.type().sql()) || numbers;
  }

  /** Return the columns, with a floating point for those that have one on the other side. */
  private static List<Column> loosened(List<Column> own, List<Column> other) {
    return own.stream()
        .map(
            column ->
                other.stream()
                    .filter(it -> it.name().equals(column.name()))
                    .filter(it -> it.type().kind() == TypeKind.FLOATING)
                    .findFirst()
                    .orElse(column))
        .toList();
  }

  private long rows(String lake) {
    return Long.parseLong(text("SELECT count(*) FROM " + table(lake)));
  }

  private String digest(String lake, List<Column> columns) {
    return text(
        "SELECT md5(coalesce(string_agg(line, chr(10) ORDER BY line), '')) FROM ("
            + lines(lake, columns)
            + ") AS l");
  }

  private String text(String sql) {
    return workspace.query(sql).rows().get(0).get(0).text();
  }

  private List<String> first(String words, String lake, String other, List<Column> columns) {
    ResultTable table =
        workspace.query(
            "SELECT line FROM ("
                + lines(lake, columns)
                + " EXCEPT ALL "
                + lines(other, columns)
                + ") AS d ORDER BY line LIMIT "
                + FIRST);
    return table.rows().stream().map(row -> words + ": " + row.get(0).text()).toList();
  }

  private String lines(String lake, List<Column> columns) {
    String line =
        columns.stream().map(ResultComparer::written).collect(Collectors.joining(" || ' | ' || "));
    return "SELECT " + line + " AS line FROM " + table(lake);
  }

  private static String written(Column column) {
    String name = Identifier.quote(column.name());
    boolean floating = column.type().kind() == TypeKind.FLOATING;
    String text =
        floating
            ? "format('{:.10e}', CAST(" + name + " AS DOUBLE))"
            : "CAST(" + name + " AS VARCHAR)";
    return "coalesce(" + text + ", '∅')";
  }

  private String table(String lake) {
    return Identifier.quote(lake) + "." + Identifier.quote(workspace.table(lake));
  }
}

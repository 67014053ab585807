package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnProfile;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads figures of all columns of a table in one scan, and frequent values in one more. */
final class ProfileReader {
  private static final int SAMPLES = 5;
  private static final int SAMPLE_LENGTH = 100;
  private static final long EXACT_ROWS = 100_000;
  private static final Set<TypeKind> PLAIN =
      Set.of(
          TypeKind.BOOLEAN,
          TypeKind.INTEGER,
          TypeKind.DECIMAL,
          TypeKind.FLOATING,
          TypeKind.TEXT,
          TypeKind.DATE,
          TypeKind.TIME,
          TypeKind.TIMESTAMP,
          TypeKind.TIMESTAMP_WITH_ZONE);

  private final Reader reader;

  ProfileReader(Reader reader) {
    this.reader = reader;
  }

  private record Figures(long nonNull, long distinct, Optional<String> min, Optional<String> max) {}

  TableProfile read(Table table, String relation) {
    String about = table.name().toString();
    long rows =
        table
            .rowCount()
            .orElseGet(
                () ->
                    reader
                        .query(about, "SELECT count(*) FROM " + relation, row -> row.getLong(1))
                        .get(0));
    List<Figures> figures = figures(table, relation, rows);
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Column column = table.columns().get(i);
      Figures seen = figures.get(i);
      columns.add(
          new ColumnProfile(
              column.name(),
              rows - seen.nonNull(),
              seen.distinct(),
              seen.min(),
              seen.max(),
              samples(table, column, relation, rows)));
    }
    return new TableProfile(table.name(), rows, columns);
  }

  private List<Figures> figures(Table table, String relation, long rows) {
    String list =
        table.columns().stream()
            .map(column -> aggregates(column, rows <= EXACT_ROWS))
            .collect(Collectors.joining(", "));
    return reader
        .query(
            table.name().toString(),
            "SELECT " + list + " FROM " + relation,
            row -> {
              List<Figures> all = new ArrayList<>();
              for (int i = 0; i < table.columns().size(); i++) {
                all.add(
                    new Figures(
                        row.getLong(4 * i + 1),
                        row.getLong(4 * i + 2),
                        Optional.ofNullable(row.getString(4 * i + 3)),
                        Optional.ofNullable(row.getString(4 * i + 4))));
              }
              return all;
            })
        .get(0);
  }

  private static String aggregates(Column column, boolean exact) {
    String name = Identifier.quote(column.name());
    if (!PLAIN.contains(column.type().kind())) {
      return "count(" + name + "), 0, NULL, NULL";
    }
    String distinct =
        exact ? "count(DISTINCT " + name + ")" : "approx_count_distinct(" + name + ")";
    return String.format(
        "count(%1$s), %2$s, left(CAST(min(%1$s) AS VARCHAR), %3$d),"
            + " left(CAST(max(%1$s) AS VARCHAR), %3$d)",
        name, distinct, SAMPLE_LENGTH);
  }

  private List<String> samples(Table table, Column column, String relation, long rows) {
    if (!PLAIN.contains(column.type().kind())) {
      return List.of();
    }
    String sample = rows > EXACT_ROWS ? " USING SAMPLE reservoir(20000 ROWS) REPEATABLE (1)" : "";
    String name = Identifier.quote(column.name());
    return reader.query(
        table.name().toString(),
        String.format(
            "SELECT left(CAST(%1$s AS VARCHAR), %2$d) FROM (SELECT %1$s FROM %3$s%4$s)"
                + " WHERE %1$s IS NOT NULL GROUP BY %1$s ORDER BY count(*) DESC, %1$s LIMIT %5$d",
            name, SAMPLE_LENGTH, relation, sample, SAMPLES),
        row -> row.getString(1));
  }
}

package dev.lakewright.export.step;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what sinks do. Files are written to {@code result_file} and moved by the runner; a table
 * of a DuckDB file changes in one transaction. Names that begin with {@code _} are no step's.
 */
final class SinkSql {
  private static final String RESULT = Setting.read("result_file");

  private final Step.Sink sink;
  private final String input;
  private final List<Column> columns;

  SinkSql(Step.Sink sink, List<Column> columns) {
    this.sink = sink;
    this.columns = columns;
    this.input = Identifier.readable(sink.head().inputs().get(0).value());
  }

  String sql() {
    return sink.to().fold(this::parquet, this::csv, this::table);
  }

  Result result() {
    boolean adds = sink.mode().fold(() -> false, () -> true, keys -> false);
    return sink.to()
        .fold(
            parquet -> new Result.Folder(parquet.path(), adds),
            csv -> new Result.OneFile(csv.path()),
            table -> new Result.Database(table.path()));
  }

  private String parquet(SinkTarget.Parquet target) {
    List<String> folders = target.partitionBy();
    String by =
        folders.isEmpty() ? "PER_THREAD_OUTPUT true" : "PARTITION_BY (" + quoted(folders) + ")";
    String options = "FORMAT parquet, " + by;
    String files = place(target.path()) + " || '/**/*.parquet'";
    String old =
        "read_parquet("
            + files
            + ", union_by_name = true, hive_partitioning = "
            + !folders.isEmpty()
            + (folders.isEmpty() ? "" : ", hive_types = {" + types(folders) + "}")
            + ")";
    return published()
        + sink.mode()
            .fold(
                () -> copy("_new", options),
                () -> copy("_new", options),
                keys -> existing(files, old) + merged(keys) + copy("_all", options));
  }

  private String csv(SinkTarget.Csv target) {
    String options = "FORMAT csv, HEADER true";
    String file = place(target.path());
    String types = types(columns.stream().map(Column::name).toList());
    String old = "read_csv(" + file + ", types = {" + types + "})";
    return published()
        + sink.mode()
            .fold(
                () -> copy("_new", options),
                () ->
                    existing(file, old)
                        + "CREATE TEMP TABLE _all AS\nSELECT * FROM _old\nUNION ALL BY NAME\n"
                        + "SELECT * FROM _new;\n"
                        + copy("_all", options),
                keys -> existing(file, old) + merged(keys) + copy("_all", options));
  }

  /** The input's name could be the table's, so its view goes before the table is named. */
  private String table(SinkTarget.DuckDbTable target) {
    String table = "main." + Identifier.quote(target.table());
    String rows =
        "CREATE TEMP TABLE _new AS\nFROM "
            + input
            + ";\n"
            + (sink.head().contract().isPresent() ? "DROP VIEW " + sink.id() + ";\n" : "")
            + "DROP VIEW "
            + input
            + ";\n\n";
    String made = "CREATE TABLE IF NOT EXISTS " + table + " AS\nFROM _new LIMIT 0;\n";
    String inserted = "INSERT INTO " + table + " BY NAME\nSELECT * FROM _new;\n";
    return rows
        + sink.mode()
            .fold(
                () -> "CREATE OR REPLACE TABLE " + table + " AS\nSELECT * FROM _new;\n",
                () -> "BEGIN;\n" + made + inserted + "COMMIT;\n",
                keys ->
                    "BEGIN;\n"
                        + made
                        + "DELETE FROM "
                        + table
                        + " AS _old\nWHERE EXISTS (SELECT 1 FROM _new WHERE "
                        + sameKey(keys)
                        + ");\n"
                        + inserted
                        + "COMMIT;\n");
  }

  private String published() {
    return "CREATE TEMP VIEW _new AS\n" + Exchange.published(input, columns) + ";\n\n";
  }

  /** What is there already; no rows where nothing is. */
  private static String existing(String files, String old) {
    return "SET VARIABLE existing = (\n  SELECT CASE WHEN count(*) > 0 THEN "
        + Identifier.literal("FROM " + old)
        + " ELSE 'FROM _new LIMIT 0' END\n  FROM glob("
        + files
        + "));\nCREATE TEMP VIEW _old AS\nFROM query("
        + Setting.read("existing")
        + ");\n\n";
  }

  private static String merged(List<String> keys) {
    return "CREATE TEMP TABLE _all AS\nSELECT * FROM _old\n"
        + "WHERE NOT EXISTS (SELECT 1 FROM _new WHERE "
        + sameKey(keys)
        + ")\nUNION ALL BY NAME\nSELECT * FROM _new;\n\n";
  }

  private static String sameKey(List<String> keys) {
    return keys.stream()
        .map(Identifier::quote)
        .map(key -> "_new." + key + " IS NOT DISTINCT FROM _old." + key)
        .collect(Collectors.joining(" AND "));
  }

  private static String copy(String rows, String options) {
    return "COPY " + rows + " TO (" + RESULT + ") (" + options + ");\n";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
  }

  private String types(List<String> names) {
    return columns.stream()
        .filter(column -> names.contains(column.name()))
        .map(it -> Identifier.literal(it.name()) + ": " + Identifier.literal(it.type().sql()))
        .collect(Collectors.joining(", "));
  }

  private static String place(String path) {
    return Setting.read(Setting.OUTPUT.name()) + " || " + Identifier.literal("/" + path);
  }
}

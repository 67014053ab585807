package dev.lakewright.export.target.dbt;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sink's model selects, and what its meta says about where it is written. */
final class SinkModel {
  private final Step.Sink sink;
  private final List<Column> columns;

  SinkModel(Step.Sink sink, List<Column> columns) {
    this.sink = sink;
    this.columns = columns;
  }

  boolean isTable() {
    return sink.to().fold(parquet -> false, csv -> false, table -> true);
  }

  /** Return the rows that are written: with those that stay, where files are written anew. */
  String query(String rows) {
    return sink.to()
        .fold(
            parquet ->
                sink.mode()
                    .fold(
                        () -> rows,
                        () -> rows,
                        keys -> with(rows, Optional.of(keys), parquet(parquet))),
            csv ->
                sink.mode()
                    .fold(
                        () -> rows,
                        () -> with(rows, Optional.empty(), csv(csv)),
                        keys -> with(rows, Optional.of(keys), csv(csv))),
            table -> rows);
  }

  /** Files that are there already, and how they are read. */
  private record Old(String glob, String function, String options) {}

  private Old parquet(SinkTarget.Parquet target) {
    boolean folders = !target.partitionBy().isEmpty();
    String types = folders ? ", hive_types = {" + types(target.partitionBy()) + "}" : "";
    return new Old(
        target.path() + "/**/*.parquet",
        "read_parquet",
        ", union_by_name = true, hive_partitioning = " + folders + types);
  }

  private Old csv(SinkTarget.Csv target) {
    String types = types(columns.stream().map(Column::name).toList());
    return new Old(target.path(), "read_csv", ", types = {" + types + "}");
  }

  private String with(String rows, Optional<List<String>> keys, Old old) {
    String files = "env_var('OUTPUT_DIR') ~ '/' ~ " + Jinja.string(old.glob());
    String stays =
        keys.map(
                it ->
                    "\nwhere not exists (select 1 from _new where " + Jinja.text(sameKey(it)) + ")")
            .orElse("");
    return "with _new as (\n"
        + rows
        + "\n)\n\n{% if exists_already("
        + files
        + ") %}\nselect _old.* from "
        + old.function()
        + "({{ sql_text("
        + files
        + ") }}"
        + Jinja.text(old.options())
        + ") as _old"
        + stays
        + "\nunion all by name\n{% endif %}\nselect * from _new";
  }

  private static String sameKey(List<String> keys) {
    return keys.stream()
        .map(Identifier::quote)
        .map(key -> "_new." + key + " is not distinct from _old." + key)
        .collect(Collectors.joining(" and "));
  }

  private String types(List<String> names) {
    return columns.stream()
        .filter(column -> names.contains(column.name()))
        .map(it -> Identifier.literal(it.name()) + ": " + Identifier.literal(it.type().sql()))
        .collect(Collectors.joining(", "));
  }

  /** Return what {@code write_result} is told. */
  Map<String, String> meta() {
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("kind", sink.to().fold(parquet -> "parquet", csv -> "csv", table -> "duckdb"));
    meta.put("path", Jinja.text(sink.to().path()));
    meta.put("mode", sink.mode().fold(() -> "replace", () -> "append", keys -> "merge"));
    sink.mode().fold(() -> "", () -> "", keys -> meta.put("same_key", Jinja.text(sameKey(keys))));
    sink.to()
        .fold(
            parquet -> meta.put("options", Jinja.text(options(parquet))),
            csv -> meta.put("options", "format csv, header true"),
            table -> meta.put("table", Jinja.text(Identifier.quote(table.table()))));
    return meta;
  }

  private String options(SinkTarget.Parquet target) {
    String by =
        target.partitionBy().isEmpty()
            ? "per_thread_output true"
            : target.partitionBy().stream()
                .map(Identifier::quote)
                .collect(Collectors.joining(", ", "partition_by (", ")"));
    boolean adds = sink.mode().fold(() -> false, () -> true, keys -> false);
    return "format parquet, "
        + by
        + (adds ? ", append true, filename_pattern 'RUN-{i}'" : ", overwrite true");
  }
}

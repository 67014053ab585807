package dev.lakewright.export.target.spark;

import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which steps Spark has no form for, whatever their SQL. */
record SparkLimits(ExportRequest request) {
  private static final String PARQUET =
      "a Parquet file of its rows: lakewright sql \"FROM …\" --output FILE.parquet";
  private static final Set<String> DAYS = Set.of("", "%Y-%m-%d");
  private static final Set<String> MOMENTS =
      Set.of("", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%f");
  private static final Set<TypeKind> NOT_IN_CSV =
      Set.of(TypeKind.LIST, TypeKind.STRUCT, TypeKind.MAP, TypeKind.BINARY);

  Optional<Inexpressible> of(Step step) {
    return files(step).or(() -> types(step)).or(() -> sink(step));
  }

  private Optional<Inexpressible> files(Step step) {
    SourceFiles files = request.sources().get(step.id());
    if (files == null) {
      return Optional.empty();
    }
    return switch (files.format()) {
      case PARQUET -> Optional.empty();
      case CSV -> csv(step, files.csv().map(SparkLimits::odd).orElse("are not all of one form"));
      case JSON -> refused(step, "Spark reads JSON files by types of its own", PARQUET);
    };
  }

  private static Optional<Inexpressible> csv(Step step, String odd) {
    return odd.isEmpty() ? Optional.empty() : refused(step, "its CSV files " + odd, PARQUET);
  }

  /** Return what Spark cannot be told of a CSV file's form; an empty text where nothing is. */
  private static String odd(CsvForm form) {
    if (form.skipped() > 0) {
      return "begin with lines that are no rows";
    }
    return DAYS.contains(form.days()) && MOMENTS.contains(form.moments())
        ? ""
        : "write days or times in a form of their own";
  }

  private Optional<Inexpressible> types(Step step) {
    return request.columnsOf(step.id()).stream()
        .filter(it -> SparkType.of(it.type().sql()).isEmpty())
        .findFirst()
        .flatMap(
            it ->
                refused(
                    step,
                    "Spark has no type that holds what the column "
                        + it.name()
                        + " does, "
                        + it.type().sql(),
                    "a cast to VARCHAR, or the targets sql, dbt, airflow and kfp"));
  }

  private Optional<Inexpressible> sink(Step step) {
    return step instanceof Step.Sink sink
        ? sink.to()
            .fold(
                parquet -> Optional.empty(),
                csv -> csv(sink),
                table ->
                    refused(
                        step,
                        "Spark does not write DuckDB files",
                        "{parquet: …}, or the targets sql, dbt, airflow and kfp"))
        : Optional.empty();
  }

  private Optional<Inexpressible> csv(Step.Sink sink) {
    StepId input = sink.head().inputs().get(0);
    List<Column> columns = request.columnsOf(input);
    return columns.stream()
        .filter(it -> NOT_IN_CSV.contains(it.type().kind()))
        .findFirst()
        .flatMap(
            it ->
                refused(
                    sink,
                    "Spark writes values such as " + it.name() + "'s in no CSV that DuckDB reads",
                    "{parquet: …}"));
  }

  private static Optional<Inexpressible> refused(Step step, String reason, String nearest) {
    return Optional.of(new Inexpressible(step.id(), reason, nearest));
  }
}

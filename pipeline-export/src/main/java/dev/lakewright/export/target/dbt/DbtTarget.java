package dev.lakewright.export.target.dbt;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.project.EnvironmentExample;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.PatientProgram;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project with a model a step, sources over files, and contracts as tests. */
public final class DbtTarget implements ExportTarget {
  private static final String RUN =
      """
      Needs dbt with DuckDB (`requirements.txt`).

      ```sh
      pip install -r requirements.txt
      set -a; . ./.env; set +a      # .env.example with the folders filled in
      ./run.sh                      # or: dbt build --profiles-dir .
      ```

      `WORK_DIR` holds the models. What is below `models/results` is also written below `OUTPUT_DIR`,
      after every other model has passed its tests.
      """;

  @Override
  public String word() {
    return "dbt";
  }

  @Override
  public String title() {
    return "dbt with DuckDB";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, DbtTarget::limit);
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  private static Optional<Inexpressible> limit(Step step) {
    boolean branches = step.kind().equals("branch") || !step.head().when().isEmpty();
    boolean late = step.kind().equals("sink") && step.head().contract().isPresent();
    if (late) {
      return Optional.of(
          new Inexpressible(
              step.id(),
              "dbt tests a model after it is written, and this sink promises something before",
              "the contract on " + step.head().inputs().get(0) + ", or a check before the sink"));
    }
    return branches
        ? Optional.of(
            new Inexpressible(
                step.id(),
                "dbt builds every model, and has no branches",
                "a condition in WHERE, or two plans; or the targets sql, airflow, kfp and dagster"))
        : Limits.failedValues(step);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    Map<String, String> environment = place.allVariables();
    environment.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "0");
    return new LocalRun(
        List.of("dbt-core==1.11.16", "dbt-duckdb==1.11.1", "duckdb==2.0.0"),
        List.of(List.of("sh", "run.sh")),
        environment);
  }

  private static ExportOutcome project(ExportRequest request) {
    Plan plan = request.plan();
    Properties properties = new Properties(request);
    ModelWriter models = new ModelWriter(request);
    TestWriter tests = new TestWriter(request);
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of("dbt_project.yml", properties.project()));
    files.add(ExportFile.of("profiles.yml", properties.profiles()));
    properties.sources().ifPresent(it -> files.add(ExportFile.of("models/sources.yml", it)));
    files.add(ExportFile.of("models/models.yml", properties.models()));
    for (Step step : plan.steps()) {
      step.accept(models).ifPresent(files::add);
      files.addAll(tests.files(step));
    }
    files.add(text("macros/parameters.sql", "parameters.sql"));
    files.add(text("macros/results.sql", "results.sql"));
    files.add(PatientProgram.file(DbtTarget.class, plan));
    files.add(ExportFile.of("requirements.txt", "dbt-core>=1.11,<1.12\ndbt-duckdb==1.11.1\n"));
    files.add(ExportFile.of(".gitignore", "/.env\n/logs/\n/output/\n/target/\n/work/\n"));
    List<Setting> settings = new Scripts(request, false).settings();
    files.add(EnvironmentExample.file(settings));
    files.add(readme(request, settings));
    return new ExportOutcome.Project(files);
  }

  private static ExportFile text(String path, String resource) {
    return ExportFile.of(path, Template.beside(DbtTarget.class, resource).text());
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings) {
    return new Readme(request)
        .file(
            RUN,
            settings.stream()
                .map(
                    it ->
                        new Readme.Named(
                            it.parameter().isPresent() ? it.plainName() : it.environment(), it))
                .toList(),
            List.of(
                "Parameters are dbt's variables (`--vars`), or environment variables such as"
                    + " `PARAM_MONTH`, which win. dbt renders the texts of `--vars` as templates.",
                "dbt has no clock: the schedule is for whatever starts `run.sh`.",
                "dbt tries again no step by itself: `run.sh` does, as often as the most patient step"
                    + " asks. Timeouts, memory and cores of steps are not carried over.",
                "A folder of Parquet files is emptied and filled, which is not one instant."));
  }
}

package dev.lakewright.export.target.sqlmesh;

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
import dev.lakewright.export.python.PythonText;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project with a model a step, and contracts as audits. */
public final class SqlMeshTarget implements ExportTarget {
  private static final String PACKAGE = "sqlmesh==0.236.4";

  private static final int CLOSEST_MINUTES = 5;

  private static final String RUN =
      """
      Needs SQLMesh (`requirements.txt`), which brings a DuckDB of its own.

      ```sh
      pip install -r requirements.txt
      set -a; . ./.env; set +a      # .env.example with the folders filled in
      ./run.sh
      ```

      `WORK_DIR` holds the models. What is below `models/results` is written below `OUTPUT_DIR`,
      after every other model has passed its audits.

      `run.sh` builds everything anew. With SQLMesh's own clock, `sqlmesh plan` is called once,
      which is a run too, and then `sqlmesh run` as often as you like, which builds what is due.
      """;

  @Override
  public String word() {
    return "sqlmesh";
  }

  @Override
  public String title() {
    return "SQLMesh with DuckDB";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = new ArrayList<>();
    tooOften(request.plan()).ifPresent(limits::add);
    limits.addAll(Limits.of(request, SqlMeshTarget::limit));
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  /** SQLMesh says so only when it loads the project. */
  private static Optional<Inexpressible> tooOften(Plan plan) {
    return plan.schedule()
        .filter(it -> it.cron().closest() < CLOSEST_MINUTES)
        .map(
            it ->
                new Inexpressible(
                    plan.steps().get(0).id(),
                    "SQLMesh takes no schedule that is finer than five minutes, such as "
                        + it.cron(),
                    "*/5 * * * *, or another target"));
  }

  private static Optional<Inexpressible> limit(Step step) {
    boolean branches = step.kind().equals("branch") || !step.head().when().isEmpty();
    return branches
        ? Optional.of(
            new Inexpressible(
                step.id(),
                "SQLMesh builds every model, and has no branches",
                "a condition in WHERE, or two plans; or the targets sql, airflow, kfp and dagster"))
        : Limits.failedValues(step);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    return new LocalRun(List.of(PACKAGE), List.of(List.of("sh", "run.sh")), place.allVariables());
  }

  private static ExportOutcome project(ExportRequest request) {
    List<Setting> settings = Setting.all(request.plan(), request.sources());
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of("config.py", config(request.plan(), settings)));
    files.addAll(new RowModels(request).files());
    files.addAll(new ResultModels(request).files());
    files.add(PatientProgram.file(SqlMeshTarget.class, request.plan()));
    files.add(ExportFile.of("requirements.txt", PACKAGE + "\n"));
    files.add(ExportFile.of(".gitignore", "/.cache/\n/.env\n/logs/\n/output/\n/work/\n"));
    files.add(EnvironmentExample.file(settings));
    files.add(readme(request, settings));
    return new ExportOutcome.Project(files);
  }

  private static String config(Plan plan, List<Setting> settings) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Setting it : settings) {
      if (!it.equals(Setting.OUTPUT)) {
        variables.put(it.name(), given(it));
      }
    }
    return Template.beside(SqlMeshTarget.class, "config.py")
        .fill(
            Map.of(
                "DOC", StepPython.about(plan),
                "PROJECT", PythonText.literal(plan.name().value()),
                "VARIABLES", PythonText.dict(variables, 0)));
  }

  private static String given(Setting setting) {
    String name = PythonText.literal(setting.environment());
    return setting
        .usual()
        .map(
            usual ->
                PythonText.item(
                    setting.name(), "os.environ.get", List.of(name, PythonText.literal(usual)), 4))
        .orElse("os.environ[" + name + "]");
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings) {
    return new Readme(request)
        .file(
            RUN,
            settings.stream().map(it -> new Readme.Named(it.environment(), it)).toList(),
            List.of(
                "SQL of steps stands in `QUERY($step$…$step$)`, which DuckDB reads as it was written:"
                    + " SQLMesh sees which steps a model reads, and not its columns.",
                "SQLMesh tries again no model by itself: `run.sh` does, as often as the most patient"
                    + " step asks. Timeouts are held by models that write results alone; memory and"
                    + " cores are not carried over."));
  }
}

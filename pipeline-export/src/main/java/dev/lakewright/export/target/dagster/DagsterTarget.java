package dev.lakewright.export.target.dagster;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.export.project.EnvironmentExample;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.StepFiles;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job with an op a step, and the SQL of each beside it. */
public final class DagsterTarget implements ExportTarget {
  private static final String RUN =
      """
      Needs Dagster and `duckdb` (`requirements.txt`). Ops share the folders below.

      ```sh
      pip install -r requirements.txt
      set -a; . ./.env; set +a      # .env.example with the folders filled in
      python run.py NAME=VALUE      # or: dagster dev, with dagster-webserver installed
      ```

      `WORK_DIR` holds what ops leave for later ops of the same run. Results are written beside
      their final names and moved there; that begins when every other op has gone well.
      """;

  @Override
  public String word() {
    return "dagster";
  }

  @Override
  public String title() {
    return "Dagster";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, step -> Optional.empty());
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    Map<String, String> environment = place.folderVariables();
    environment.put("DAGSTER_HOME", "");
    environment.put("DAGSTER_DISABLE_TELEMETRY", "1");
    List<String> command = new ArrayList<>(List.of("python", "run.py"));
    place.parameters().forEach((name, text) -> command.add(name + "=" + text));
    return new LocalRun(
        List.of("dagster==1.13.29", "duckdb==2.0.0"), List.of(command), environment);
  }

  private static ExportOutcome project(ExportRequest request) {
    Plan plan = request.plan();
    Scripts scripts = new Scripts(request, true);
    List<StepScript> steps = scripts.all();
    String module = DagsterNames.module(plan.name());
    String folder = module + "/";
    String about = "\"\"\"A plan of Lakewright as a job of Dagster.\"\"\"\n";
    List<ExportFile> files = new ArrayList<>();
    files.add(
        ExportFile.of(
            folder + "definitions.py",
            new DefinitionsText(request, scripts.settings(), steps).text()));
    files.add(ExportFile.of(folder + "__init__.py", about));
    files.add(ExportFile.of(folder + "run_step.py", StepPython.function()));
    steps.forEach(step -> files.addAll(new StepFiles(step).files(folder)));
    files.add(
        ExportFile.of(
            "run.py",
            Template.beside(DagsterTarget.class, "run.py").fill(Map.of("MODULE", module))));
    files.add(
        ExportFile.of(
            "pyproject.toml", "[tool.dagster]\nmodule_name = \"" + module + ".definitions\"\n"));
    files.add(ExportFile.of("requirements.txt", "dagster==1.13.29\nduckdb==2.0.0\n"));
    files.add(EnvironmentExample.file(scripts.settings()));
    files.add(readme(request, scripts.settings()));
    return new ExportOutcome.Project(files);
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
                "Parameters are config of the resource `parameters`; folders are environment"
                    + " variables of whatever runs ops.",
                "A schedule is off until somebody turns it on. Runs at the same time are kept apart by"
                    + " limits of the instance alone.",
                "A step that broke a promise fails at once, without retries. What each promise gave is"
                    + " an event of its op; results are assets that the run materialized.",
                "A step that is passed over ends well, and leaves a file without rows.",
                "A run from a failed step, as Dagster offers it, goes on with the files of the run"
                    + " before.",
                "Memory and cores of steps are not told to Dagster."));
  }
}

package dev.lakewright.export.target.airflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.export.project.EnvironmentExample;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.python.StepFiles;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A DAG with a task a step, and the SQL of each beside it. */
public final class AirflowTarget implements ExportTarget {
  private static final String RUN =
      """
      Needs Airflow 3 and `duckdb` (`requirements.txt`). Workers share the folders below.

      ```sh
      pip install -r requirements.txt
      export AIRFLOW__CORE__DAGS_FOLDER="$PWD/dags"
      set -a; . ./.env; set +a      # .env.example with the folders filled in
      airflow dags test PLAN
      ```

      `WORK_DIR` holds what tasks leave for later tasks of the same run. Results are written beside
      their final names and moved there; that begins when every other task has gone well.
      """;

  @Override
  public String word() {
    return "airflow";
  }

  @Override
  public String title() {
    return "Airflow 3";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, step -> Optional.empty());
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    Map<String, String> environment = place.folderVariables();
    environment.put("AIRFLOW_HOME", place.work().resolve("airflow").toString());
    environment.put("AIRFLOW__CORE__DAGS_FOLDER", place.project().resolve("dags").toString());
    environment.put("AIRFLOW__CORE__LOAD_EXAMPLES", "False");
    String name = place.plan().name().value();
    return new LocalRun(
        List.of("apache-airflow==3.3.2", "duckdb==2.0.0"),
        List.of(
            List.of("sh", "-c", "[ -e \"$AIRFLOW_HOME/airflow.db\" ] || airflow db migrate"),
            List.of("airflow", "dags", "test", name, "--conf", json(place.parameters()))),
        environment);
  }

  private static String json(Map<String, String> values) {
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ExportOutcome project(ExportRequest request) {
    Scripts scripts = new Scripts(request, true);
    List<StepScript> steps = scripts.all();
    DagText dag = new DagText(request, scripts.settings(), steps);
    String folder = "dags/" + dag.module() + "/";
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of(folder + "dag.py", dag.text()));
    files.add(
        ExportFile.of(folder + "__init__.py", "\"\"\"A plan of Lakewright as a DAG.\"\"\"\n"));
    files.add(ExportFile.of(folder + "run_step.py", StepPython.function()));
    steps.forEach(step -> files.addAll(new StepFiles(step).files(folder)));
    files.add(ExportFile.of("requirements.txt", "apache-airflow>=3,<4\nduckdb==2.0.0\n"));
    files.add(EnvironmentExample.file(scripts.settings()));
    files.add(readme(request, scripts.settings()));
    return new ExportOutcome.Project(files);
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings) {
    return new Readme(request)
        .file(
            RUN.replace("PLAN", request.plan().name().value()),
            settings.stream()
                .map(
                    it ->
                        new Readme.Named(
                            it.parameter().isPresent() ? it.plainName() : it.environment(), it))
                .toList(),
            List.of(
                "Parameters are params of the DAG, given by a run's conf; folders are environment"
                    + " variables of the workers.",
                "A step's cores are the slots that its task takes of its pool; its memory is not"
                    + " told to Airflow.",
                "A step that broke a promise fails at once, without retries."));
  }
}

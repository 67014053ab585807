package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.airflow.AirflowTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class AirflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new AirflowTarget();
  }

  @Override
  Runners.Run run(Runners runners, Path project, Map<String, String> parameters) {
    Path home = runners.folder().resolve("airflow-home");
    Map<String, String> environment =
        Map.of(
            "AIRFLOW_HOME",
            home.toString(),
            "AIRFLOW__CORE__DAGS_FOLDER",
            project.resolve("dags").toString(),
            "AIRFLOW__CORE__LOAD_EXAMPLES",
            "False");
    if (!Files.exists(home)) {
      Runners.Run made = runners.run(project, environment, "airflow", "db", "migrate");
      assertThat(made.code()).as(made.text()).isZero();
    }
    return runners.run(
        project,
        environment,
        "airflow",
        "dags",
        "test",
        "shop-revenue",
        "--conf",
        json(parameters));
  }

  private static String json(Map<String, String> values) {
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }
}

package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.dbt.DbtTarget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

class DbtRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new DbtTarget();
  }

  @Override
  Runners.Run run(Runners runners, Path project, Map<String, String> parameters) {
    Map<String, String> environment = new HashMap<>(Map.of("DBT_SEND_ANONYMOUS_USAGE_STATS", "0"));
    parameters.forEach(
        (name, value) -> environment.put("PARAM_" + name.toUpperCase(Locale.ROOT), value));
    return runners.run(project, environment, "sh", "run.sh");
  }

  @Override
  String toldOfMany() {
    return "Failure in test many_1_row_count";
  }
}

package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.sql.SqlTarget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

class SqlRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new SqlTarget();
  }

  @Override
  Runners.Run run(Runners runners, Path project, Map<String, String> parameters) {
    Map<String, String> environment = new HashMap<>();
    parameters.forEach(
        (name, value) -> environment.put("PARAM_" + name.toUpperCase(Locale.ROOT), value));
    return runners.run(project, environment, "sh", "run.sh");
  }
}

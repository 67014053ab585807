package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.kubeflow.KubeflowTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class KubeflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new KubeflowTarget();
  }

  @Override
  Runners.Run run(Runners runners, Path project, Map<String, String> parameters) {
    List<String> command = new ArrayList<>(List.of("python", "run_local.py"));
    command.add("lake_shop=" + runners.folder().resolve("lake"));
    command.add("output_dir=" + runners.folder().resolve("output"));
    parameters.forEach((name, value) -> command.add(name + "=" + value));
    return runners.run(project, Map.of(), command.toArray(String[]::new));
  }
}

package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.kubeflow.KubeflowTarget;
import org.junit.jupiter.api.Tag;

@Tag("tools")
class KubeflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new KubeflowTarget();
  }
}

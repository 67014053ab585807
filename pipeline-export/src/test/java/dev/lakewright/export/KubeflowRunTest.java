package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.kubeflow.KubeflowTarget;

class KubeflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new KubeflowTarget();
  }
}

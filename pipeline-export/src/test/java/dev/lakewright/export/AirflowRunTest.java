package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.airflow.AirflowTarget;

class AirflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new AirflowTarget();
  }
}

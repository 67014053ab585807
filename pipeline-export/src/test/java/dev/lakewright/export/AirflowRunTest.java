package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.airflow.AirflowTarget;
import org.junit.jupiter.api.Tag;

@Tag("tools")
class AirflowRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new AirflowTarget();
  }
}

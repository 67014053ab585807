package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.dbt.DbtTarget;
import org.junit.jupiter.api.Tag;

@Tag("tools")
class DbtRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new DbtTarget();
  }

  @Override
  String toldOfMany() {
    return "Failure in test many_1_row_count";
  }

  @Override
  boolean hasBranches() {
    return false;
  }

  @Override
  boolean triesStepsAgain() {
    return false;
  }
}

package dev.lakewright.export;

import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.export.target.sql.SqlTarget;
import org.junit.jupiter.api.Tag;

@Tag("tools")
class SqlRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new SqlTarget();
  }

  @Override
  boolean isCheap() {
    return true;
  }
}

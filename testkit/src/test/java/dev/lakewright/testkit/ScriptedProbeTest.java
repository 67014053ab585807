package dev.lakewright.testkit;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class ScriptedProbeTest extends ProbeContract {
  @Override
  protected Probe probe() {
    List<Cell> row = List.of(new Cell.Whole(BigInteger.ONE));
    return new ScriptedProbe(
        Map.of(
            MANY,
            new ResultTable(
                List.of(new ResultColumn("id", ColumnType.INTEGER)),
                Collections.nCopies(MANY_ROWS, row),
                MANY_ROWS,
                false)));
  }
}

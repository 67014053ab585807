package dev.lakewright.planner.breach;

import dev.lakewright.lake.LakeStorage;
import org.apache.calcite.sql.SqlNode;

/** Breaks: capabilities, confinement, null marks (this package has none), printing. */
public final class ReachesOut {
  public void reach(LakeStorage storage, SqlNode node) {
    System.out.println(storage.toString() + node);
  }
}

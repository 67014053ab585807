package dev.lakewright.core.profile;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.Table;
import java.util.List;

/** Finds out what a table is like. Calls no model. */
@FunctionalInterface
public interface Profiler {
  /**
   * Return the profile; what a probe could not tell is listed, and never made up.
   *
   * @param others tables that its columns may refer to
   */
  DatasetProfile profile(Table table, List<Table> others, Probe probe);
}

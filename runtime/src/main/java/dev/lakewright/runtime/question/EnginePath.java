package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.Set;

/** One way to an engine over the data of a lake. */
@FunctionalInterface
public interface EnginePath {
  /**
   * Return the engine, opened and its data made ready where that is still to be done.
   *
   * @param lake the lake that the query is about
   * @param tables that it reads
   * @throws dev.lakewright.core.error.LakewrightException if it cannot be had
   */
  QueryEngine engine(LakeName lake, Set<TableName> tables);
}

package dev.lakewright.runtime.inspect;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.profile.DatasetProfile;

/** Looks at tables, without a question. Calls no model, and leaves no bundle. */
public interface Inspector {
  /**
   * Hold tables against what the workspace's file, or a file of another tool, promises of them.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the scope names what is not there, or
   *     the user stops it
   */
  CheckReport check(CheckScope scope, RunControl control);

  /**
   * Find out what a table is like.
   *
   * @throws dev.lakewright.core.error.LakewrightException if there is no such table, it cannot be
   *     read, or the user stops it
   */
  DatasetProfile profile(TableName table, RunControl control);
}

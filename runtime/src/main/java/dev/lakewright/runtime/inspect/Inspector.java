package dev.lakewright.runtime.inspect;

import dev.lakewright.core.engine.RunControl;

/** Looks at tables, without a question. Calls no model, and leaves no bundle. */
public interface Inspector {
  /**
   * Hold tables against what the workspace's file, or a file of another tool, promises of them.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the scope names what is not there, or
   *     the user stops it
   */
  CheckReport check(CheckScope scope, RunControl control);
}

package dev.lakewright.runtime.importing;

/**
 * Imports of projects as plans of the workspace. Throws {@link
 * dev.lakewright.core.error.LakewrightException} for what the user can mend.
 */
public interface Imports {
  /**
   * Read a project, check the plan that it makes, and write the plan if all of it is right. Nothing
   * of the project is run.
   *
   * @throws dev.lakewright.core.error.LakewrightException if there is no such folder, there is such
   *     a plan already, or the role may not see all that files hold
   */
  Imported run(ImportOrder order);
}

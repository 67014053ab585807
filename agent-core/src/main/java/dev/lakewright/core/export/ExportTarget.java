package dev.lakewright.core.export;

/**
 * Turns plans into projects of another system. The same request gives the same bytes. Knows no
 * clock, reads no files and holds no state; safe for use by several threads.
 */
public interface ExportTarget {
  /** Return the word that people name it by, such as {@code dbt}. */
  String word();

  /** Return its name for people, such as {@code Airflow 3}. */
  String title();

  /**
   * Write a plan as a project.
   *
   * @param request a plan without cycles whose steps and parameters are all there
   */
  ExportOutcome export(ExportRequest request);

  /** Say how a project of this target is run on this machine. */
  LocalRun localRun(LocalPlace place);
}

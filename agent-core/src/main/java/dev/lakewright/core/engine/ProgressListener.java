package dev.lakewright.core.engine;

/** Hears how far long work has come; called often, from any thread, so it must be quick. */
@FunctionalInterface
public interface ProgressListener {
  ProgressListener SILENT = (what, fraction) -> {};

  /**
   * Take note of progress.
   *
   * @param what a few words for a person, such as "copying Invoice"
   * @param fraction from 0 to 1, or negative where it is not known
   */
  void progressed(String what, double fraction);
}

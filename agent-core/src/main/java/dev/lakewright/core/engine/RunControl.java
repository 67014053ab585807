package dev.lakewright.core.engine;

/** How the caller steers running work. */
public record RunControl(Cancellation cancellation, ProgressListener progress) {
  /** Return a control that nobody else holds: never cancelled, silent. */
  public static RunControl free() {
    return new RunControl(new Cancellation(), ProgressListener.SILENT);
  }
}

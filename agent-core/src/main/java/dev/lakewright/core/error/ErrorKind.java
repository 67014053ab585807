package dev.lakewright.core.error;

/** Who can mend a failure; decides the exit code of a one-shot command. */
public enum ErrorKind {
  /** The question or statement was understood and turned down, or not understood. */
  REFUSED(1),
  /** The command line or a file written by the user is wrong. */
  USAGE(2),
  /** A file, a lake or the engine under it failed. */
  DATA(3),
  /** A language model failed. */
  MODEL(4),
  /** A defect of Lakewright. */
  INTERNAL(5),
  /** The user stopped it. */
  CANCELLED(130);

  private final int exitCode;

  ErrorKind(int exitCode) {
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}

package dev.lakewright.core.error;

/** A failure that the caller at hand cannot treat as a value. */
public final class LakewrightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public LakewrightException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  public LakewrightException(Failure failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}

package dev.lakewright.text.form.sql;

/** Stops reading at a token; the reader turns it into an outcome. */
final class UnreadableException extends Exception {
  private final String reason;
  private final int position;

  UnreadableException(String reason, int position) {
    super(reason);
    this.reason = reason;
    this.position = position;
  }

  ReadOutcome.Unread outcome() {
    return new ReadOutcome.Unread(reason, position);
  }
}

package dev.lakewright.sql.dialect.write;

/** What a dialect has no form for; never leaves this package. */
final class Untranslatable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * Say what it is.
   *
   * @param offset in bytes of the statement, or -1
   */
  Untranslatable(String what, int offset) {
    super(what, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}

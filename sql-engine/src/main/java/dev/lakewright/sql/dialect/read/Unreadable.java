package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.front.Piece;

/** What has no form in DuckDB that gives the same rows; never leaves this package. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int origin;

  private Unreadable(String sentence, int origin) {
    super(sentence, null, false, false);
    this.origin = origin;
  }

  /** Say what has no form. */
  static Unreadable form(String what, Piece piece) {
    return new Unreadable(what + " has no form here that gives the same rows", piece.origin());
  }

  /** Say what cannot be told, and what would tell it. */
  static Unreadable untold(String sentence, Piece piece) {
    return new Unreadable(sentence, piece.origin());
  }

  int origin() {
    return origin;
  }
}

package dev.lakewright.export.target.sql;

/** Texts of the POSIX shell. */
final class ShellText {
  private ShellText() {}

  /** Return one word that means the text, whatever it is. */
  static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

package dev.lakewright.shell.render;

/** Roles that text plays on a screen, each with its ANSI rendition. */
public enum Shade {
  LABEL("1"),
  FAINT("2"),
  GOOD("32"),
  DOUBTFUL("33"),
  BAD("31");

  private final String code;

  Shade(String code) {
    this.code = code;
  }

  String paint(String text) {
    return "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}

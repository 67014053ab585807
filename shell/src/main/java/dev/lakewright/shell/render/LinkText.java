package dev.lakewright.shell.render;

import dev.lakewright.core.question.SchemaLink;

/** Writes schema links, such as {@code "revenue" → Invoice.Total}. */
final class LinkText {
  private LinkText() {}

  static String of(SchemaLink link, Look look) {
    String target = SafeText.oneLine(link.target());
    return quoted(link.phrase()) + " " + look.glyphs().arrow() + " " + target;
  }

  static String quoted(String phrase) {
    return '"' + SafeText.oneLine(phrase) + '"';
  }
}

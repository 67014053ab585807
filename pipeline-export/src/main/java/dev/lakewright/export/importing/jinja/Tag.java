package dev.lakewright.export.importing.jinja;

import java.util.Set;

/**
 * A piece between marks of a template, or one of text.
 *
 * @param content between the marks
 * @param at offset of its first character, marks included
 * @param end behind its last
 */
record Tag(Kind kind, String content, int at, int end) {
  private static final Set<String> ENDS = Set.of("elif", "else", "endif");

  /** Kinds of piece; comments are none. */
  enum Kind {
    TEXT,
    PRINT,
    STATEMENT
  }

  /** Return the first word of a statement. */
  String word() {
    String text = content.strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  boolean endsPart() {
    return kind == Kind.STATEMENT && ENDS.contains(word());
  }
}

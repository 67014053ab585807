package dev.lakewright.export.importing.jinja;

import java.util.ArrayList;
import java.util.List;

/** Splits a template at its marks; a minus beside a mark takes the white space there away. */
final class TagScan {
  private final String source;
  private final List<Tag> tags = new ArrayList<>();
  private int at;
  private boolean trims;

  TagScan(String source) {
    this.source = source;
  }

  List<Tag> tags() {
    while (at < source.length()) {
      int mark = mark(at);
      boolean trimsBefore = mark + 2 < source.length() && source.charAt(mark + 2) == '-';
      text(at, mark, trimsBefore);
      trims = false;
      at = mark;
      if (at < source.length()) {
        tag();
      }
    }
    return tags;
  }

  private int mark(int from) {
    for (int i = from; i + 1 < source.length(); i++) {
      if (source.charAt(i) == '{' && "{%#".indexOf(source.charAt(i + 1)) >= 0) {
        return i;
      }
    }
    return source.length();
  }

  private void text(int from, int to, boolean trimsAfter) {
    int start = from;
    int end = to;
    while (trims && start < end && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    while (trimsAfter && end > start && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      tags.add(new Tag(Tag.Kind.TEXT, "", start, end));
    }
  }

  private void tag() {
    char kind = source.charAt(at + 1);
    String close = kind == '{' ? "}}" : kind + "}";
    int inside = at + 2;
    int end = kind == '#' ? source.indexOf(close, inside) : closing(close, inside);
    int last = end < 0 ? source.length() : end;
    trims = last > inside && source.charAt(last - 1) == '-';
    boolean minus = inside < last && source.charAt(inside) == '-';
    int first = minus ? inside + 1 : inside;
    String content =
        first < last ? source.substring(first, trims ? Math.max(first, last - 1) : last) : "";
    int behind = Math.min(source.length(), last + 2);
    if (kind != '#') {
      boolean print = kind == '{';
      tags.add(new Tag(print ? Tag.Kind.PRINT : Tag.Kind.STATEMENT, content, at, behind));
    }
    at = behind;
  }

  /** Find the closing mark outside of strings. */
  private int closing(String close, int from) {
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (source.startsWith(close, i)) {
        return i;
      }
    }
    return -1;
  }
}

package dev.lakewright.core.plan;

import java.util.ArrayList;
import java.util.List;

/** Finds placeholders outside strings, quoted names and comments, as DuckDB's scanner sees them. */
final class PlaceholderScan {
  private final String text;
  private final List<SqlTemplate.Placeholder> found = new ArrayList<>();
  private int at;

  private PlaceholderScan(String text) {
    this.text = text;
  }

  static List<SqlTemplate.Placeholder> of(String text) {
    PlaceholderScan scan = new PlaceholderScan(text);
    while (scan.at < text.length()) {
      scan.step();
    }
    return List.copyOf(scan.found);
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      quoted(c, c == '\'' && isEscapeString());
    } else if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (c == '$') {
      placeholder();
    } else if (isWord(c)) {
      word();
    } else {
      at++;
    }
  }

  /** Names may hold dollars after their first letter. */
  private void word() {
    while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '$')) {
      at++;
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c > 127;
  }

  private boolean isEscapeString() {
    boolean marked = at > 0 && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
    return marked && (at == 1 || !isWord(text.charAt(at - 2)));
  }

  private void quoted(char quote, boolean escapes) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (escapes && c == '\\') {
        at += 2;
      } else if (c != quote) {
        at++;
      } else if (text.startsWith(String.valueOf(quote).repeat(2), at)) {
        at += 2;
      } else {
        at++;
        return;
      }
    }
    at = text.length();
  }

  /** Comments nest. */
  private void comment() {
    int depth = 0;
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
        if (depth == 0) {
          return;
        }
      } else {
        at++;
      }
    }
  }

  private void placeholder() {
    int start = at++;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '$') {
      int close = text.indexOf(text.substring(start, at + 1), at + 1);
      at = close < 0 ? text.length() : close + at + 1 - start;
      found.add(new SqlTemplate.Placeholder("$", start, at));
      return;
    }
    found.add(new SqlTemplate.Placeholder(text.substring(start + 1, at), start, at));
  }
}

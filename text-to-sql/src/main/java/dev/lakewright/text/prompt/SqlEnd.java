package dev.lakewright.text.prompt;

/** Finds the first semicolon of a text that stands in no quotes and no comment. */
final class SqlEnd {
  private SqlEnd() {}

  /** Return its place, or the length of the text where there is none. */
  static int of(String text) {
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == ';') {
        return at;
      }
      if (sign == '\'' || sign == '"') {
        at = after(text, String.valueOf(sign), at + 1);
      } else if (text.startsWith("--", at)) {
        at = after(text, "\n", at);
      } else if (text.startsWith("/*", at)) {
        at = after(text, "*/", at + 2);
      } else {
        at++;
      }
    }
    return text.length();
  }

  private static int after(String text, String sign, int from) {
    int found = text.indexOf(sign, from);
    return found < 0 ? text.length() : found + sign.length();
  }
}

package dev.lakewright.shell.interactive;

/**
 * What a glance at brackets and quotes tells of SQL.
 *
 * @param open true if a bracket or a quote is not closed
 * @param bare the text with quoted parts emptied and without space at its ends
 */
record SqlScan(boolean open, String bare) {

  static SqlScan of(String text) {
    StringBuilder bare = new StringBuilder();
    int depth = 0;
    char quote = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0) {
        bare.append(c);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        quote = opensQuote(c, before) ? c : 0;
      } else if (c == quote) {
        bare.append(c);
        quote = 0;
      }
      before = c;
    }
    return new SqlScan(depth > 0 || quote != 0, bare.toString().strip());
  }

  /** An apostrophe behind a letter is one of plain language, as in "the customer's name". */
  private static boolean opensQuote(char c, char before) {
    return c == '"' || (c == '\'' && !Character.isLetterOrDigit(before));
  }
}

package dev.lakewright.text.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a query at the ends of its clauses: what is read, which rows are kept, how they are grouped,
 * and the rest. Looks at words that stand in no brackets and no quotes.
 */
public final class Clauses {
  /** Beginnings of every statement: to the end of FROM, of WHERE, of GROUP BY, and all of it. */
  public static final int STAGES = 4;

  private static final List<Pattern> LATER =
      List.of(
          Pattern.compile("where|group|having|order|limit|union|intersect|except"),
          Pattern.compile("group|having|order|limit|union|intersect|except"),
          Pattern.compile("order|limit|union|intersect|except"));

  private static final Pattern PIECE =
      Pattern.compile("'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|[()]|[\\p{L}_][\\p{L}\\p{N}_]*");

  private Clauses() {}

  /**
   * Return the beginning of a query.
   *
   * @param stage from 0, where FROM ends, to 3, where the query does
   */
  public static String beginning(String sql, int stage) {
    String text = sql.strip();
    return stage >= LATER.size()
        ? text
        : text.substring(0, find(text, LATER.get(stage)).orElse(text.length())).strip();
  }

  /**
   * Return a query that shows whether a beginning finds rows: a beginning that is not yet grouped
   * need not run by itself. Nothing where it reads no tables.
   */
  public static Optional<String> probe(String beginning, int stage) {
    if (stage >= 2) {
      return Optional.of(beginning);
    }
    return find(beginning, Pattern.compile("from"))
        .map(from -> "SELECT 1 " + beginning.substring(from) + " LIMIT 1");
  }

  private static Optional<Integer> find(String sql, Pattern word) {
    Matcher pieces = PIECE.matcher(sql);
    int depth = 0;
    while (pieces.find()) {
      String piece = pieces.group().toLowerCase(Locale.ROOT);
      if (piece.equals("(")) {
        depth++;
      } else if (piece.equals(")")) {
        depth--;
      } else if (depth == 0 && pieces.start() > 0 && word.matcher(piece).matches()) {
        return Optional.of(pieces.start());
      }
    }
    return Optional.empty();
  }
}

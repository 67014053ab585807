package dev.lakewright.check.inquiry;

import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.SqlText;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes one place of a statement for a suggestion. Where the place is not found, or more than
 * once, there is no suggestion: the text is changed by its words, and only what is sure will do.
 */
public final class Rewrite {
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/");

  private final String sql;
  private final String bare;

  private Rewrite(String sql) {
    this.sql = sql;
    this.bare = QUOTED.matcher(sql).replaceAll(it -> "'" + "?".repeat(it.group().length() - 1));
  }

  /** Return the statement that a SELECT is part of. */
  public static Rewrite of(Subject subject) {
    return new Rewrite(subject.request().query().sql().value().strip().replaceAll(";\\s*$", ""));
  }

  /** Return a pattern for a column as a statement may write it. */
  public static String reference(ColumnUse use) {
    String alias = "\"?" + Pattern.quote(use.use().alias()) + "\"?";
    String name = "\"?" + Pattern.quote(use.column()) + "\"?";
    return "(?<![\\w.\"])(?:(?:\"?\\w+\"?\\.)?" + alias + "\\s*\\.\\s*)?" + name + "(?![\\w\"(])";
  }

  /** Replace what a pattern finds outside of texts, if it is there once. */
  public Optional<SqlText> once(String pattern, Function<MatchResult, String> by) {
    Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(sql);
    Optional<MatchResult> found = Optional.empty();
    while (matcher.find()) {
      if (bare.charAt(matcher.start()) != '?') {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(matcher.toMatchResult());
      }
    }
    return found.map(
        it -> new SqlText(sql.substring(0, it.start()) + by.apply(it) + sql.substring(it.end())));
  }

  /** Replace a text that stands in the statement once. */
  public Optional<SqlText> text(String old, String by) {
    int at = old.isEmpty() ? -1 : sql.indexOf(old);
    return at < 0 || sql.indexOf(old, at + 1) >= 0
        ? Optional.empty()
        : Optional.of(new SqlText(sql.substring(0, at) + by + sql.substring(at + old.length())));
  }

  /** Return where a clause of the outermost SELECT begins. */
  private Optional<MatchResult> clause(String words) {
    Matcher matcher =
        Pattern.compile("\\b" + words.replace(" ", "\\s+") + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(bare);
    Optional<MatchResult> found = Optional.empty();
    while (matcher.find()) {
      if (depth(matcher.start()) == 0) {
        found = Optional.of(matcher.toMatchResult());
      }
    }
    return found;
  }

  private int depth(int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += bare.charAt(i) == '(' ? 1 : 0;
      depth -= bare.charAt(i) == ')' ? 1 : 0;
    }
    return depth;
  }

  private int at(String words) {
    return clause(words).map(MatchResult::start).orElse(sql.length());
  }

  private boolean hasSet() {
    return clause("(?:UNION|INTERSECT|EXCEPT)").isPresent();
  }

  /** Add an expression to GROUP BY of the outermost SELECT. */
  public Optional<SqlText> grouped(String expression) {
    if (hasSet() || clause("GROUP BY").isEmpty()) {
      return Optional.empty();
    }
    int end =
        Math.min(at("HAVING"), Math.min(at("QUALIFY"), Math.min(at("ORDER BY"), at("LIMIT"))));
    return Optional.of(insert(end, ", " + expression));
  }

  /** Take rows that tie with the last one, in place of LIMIT. */
  public Optional<SqlText> withTies(String order, long limit) {
    Optional<MatchResult> sort = clause("ORDER BY");
    Optional<MatchResult> cut = clause("LIMIT");
    if (hasSet() || sort.isEmpty() || cut.isEmpty() || cut.get().start() < sort.get().start()) {
      return Optional.empty();
    }
    int from = sort.get().start();
    return Optional.of(
        new SqlText(
            sql.substring(0, from).stripTrailing()
                + " QUALIFY rank() OVER (ORDER BY "
                + order
                + ") <= "
                + limit
                + " "
                + sql.substring(from, cut.get().start()).strip()));
  }

  /** Put a condition of HAVING into WHERE. */
  public Optional<SqlText> havingInWhere(String condition) {
    Optional<MatchResult> having = clause("HAVING");
    Optional<MatchResult> group = clause("GROUP BY");
    if (hasSet() || having.isEmpty() || group.isEmpty()) {
      return Optional.empty();
    }
    int end = Math.min(at("ORDER BY"), at("LIMIT"));
    String head = conditional(group.get().start());
    String grouping = sql.substring(group.get().start(), having.get().start()).strip();
    String tail = sql.substring(end);
    return Optional.of(
        new SqlText(
            (head + "(" + condition.strip() + ") " + grouping + " " + tail).stripTrailing()));
  }

  /** Add a condition to WHERE of a SELECT with groups. */
  public Optional<SqlText> filtered(String condition) {
    Optional<MatchResult> group = clause("GROUP BY");
    if (hasSet() || group.isEmpty()) {
      return Optional.empty();
    }
    int start = group.get().start();
    return Optional.of(new SqlText(conditional(start) + condition + " " + sql.substring(start)));
  }

  /** Return the statement up to a place after FROM, and WHERE with AND or alone behind it. */
  private String conditional(int end) {
    return clause("WHERE")
        .map(
            it ->
                sql.substring(0, it.end()) + " (" + sql.substring(it.end(), end).strip() + ") AND ")
        .orElse(sql.substring(0, end) + "WHERE ");
  }

  private SqlText insert(int at, String text) {
    String tail = sql.substring(at);
    return new SqlText(
        sql.substring(0, at).stripTrailing() + text + (tail.isEmpty() ? "" : " " + tail));
  }
}

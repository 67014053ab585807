package dev.lakewright.bench.spider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a gold statement outside parentheses, in lower case. Where a parenthesis opens a
 * query there is one {@link #QUERY}; what else is in parentheses is left out, and so are the ANDs
 * of BETWEEN.
 */
record GoldTokens(List<String> all) {
  static final String QUERY = "(select";

  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|[\\p{L}\\p{N}_.*]+|[<>!=]+|.");
  private static final Set<String> STARTS =
      Set.of("select", "from", "where", "group", "having", "order", "limit");
  private static final Set<String> SETS = Set.of("union", "intersect", "except");

  GoldTokens {
    all = List.copyOf(all);
  }

  static GoldTokens of(String sql) {
    List<String> outer = new ArrayList<>();
    int depth = 0;
    boolean between = false;
    boolean opened = false;
    Matcher matcher = TOKEN.matcher(sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    while (matcher.find()) {
      String token = matcher.group();
      if (token.isBlank() || token.equals(";")) {
        continue;
      }
      depth -= token.equals(")") ? 1 : 0;
      if (opened && depth == 1 && token.equals("select")) {
        outer.add(QUERY);
      }
      boolean ofBetween = between && token.equals("and");
      if (depth == 0 && !Set.of("(", ")").contains(token) && !ofBetween) {
        outer.add(token);
      }
      between = depth == 0 && (token.equals("between") || (between && !ofBetween));
      opened = token.equals("(");
      depth += opened ? 1 : 0;
    }
    return new GoldTokens(outer);
  }

  boolean isSelect() {
    return !all.isEmpty() && all.get(0).equals("select");
  }

  boolean hasSetOperation() {
    return all.stream().anyMatch(SETS::contains);
  }

  /** Return the tokens of each clause before the first set operation, without its first word. */
  Map<String, List<String>> clauses() {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String token : all) {
      if (SETS.contains(token)) {
        return clauses;
      }
      if (STARTS.contains(token)) {
        open = new ArrayList<>();
        clauses.put(token, open);
      } else {
        open.add(token);
      }
    }
    return clauses;
  }
}

package dev.lakewright.bench.tpcds;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.hydromatic.tpcds.query.Query;

/**
 * The 99 queries of TPC-DS in DuckDB's dialect. The library leaves parameters open that depend on
 * the data; each takes a value that the lake holds in the column it is compared with, so that the
 * queries tell of rows at any scale. Same lake, same queries.
 */
public final class TpcdsQueries {
  /** A literal, or a parameter outside of literals. */
  private static final Pattern PART =
      Pattern.compile("'[^']*'|dist(?:member)?\\([^()]*\\)|\\[[A-Z_]+(?:\\.\\d+\\s*)?\\]");

  private static final Pattern OPEN = Pattern.compile("\\[[A-Z]|^'?dist");

  /** What the library leaves of the declarations of parameters, before the statement. */
  private static final Pattern DECLARED = Pattern.compile("(?i)define .*\\R");

  private static final Pattern WORD = Pattern.compile("[A-Za-z_0-9]+");

  /** The column has another name in later versions of the specification. */
  private static final Pattern REVIEW = Pattern.compile("c_last_review_date\\b");

  private static final Pattern DAYS = Pattern.compile("\\)\\s*([-+])\\s*(\\d+)\\s+days");

  /** The years of the sales. */
  private static final String IN_YEARS = " BETWEEN DATE '1998-01-01' AND DATE '2002-12-31'";

  private final Map<String, String> tables = new HashMap<>();
  private final Function<String, List<String>> first;
  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * Make them for a lake.
   *
   * @param tables of TPC-DS
   * @param first runs a statement over the lake and returns the first column of its rows
   */
  public TpcdsQueries(List<Table> tables, Function<String, List<String>> first) {
    this.first = first;
    for (Table table : tables) {
      for (Column column : table.columns()) {
        this.tables.put(column.name().toLowerCase(Locale.ROOT), table.name().name());
      }
    }
  }

  /**
   * Return the queries by the numbers of the specification, the first at 0; of two variants the
   * first. Of 66 and 74 the library leaves parts open that are no values, and 90 has an alias that
   * DuckDB reserves: these three do not run.
   */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    for (Query query : Query.values()) {
      String sql = DECLARED.matcher(query.sql(new Random(0))).replaceAll("");
      all.add(filled(sql.split(";", 2)[0], new Random(all.size())));
    }
    return all;
  }

  private String filled(String sql, Random random) {
    Map<String, String> chosen = new HashMap<>();
    String closed =
        PART.matcher(sql)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        OPEN.matcher(part.group()).find()
                            ? chosen.computeIfAbsent(
                                part.group(), open -> value(open, compared(sql, part), random))
                            : part.group()));
    closed = REVIEW.matcher(closed).replaceAll("c_last_review_date_sk");
    return DAYS.matcher(closed).replaceAll(") $1 INTERVAL '$2' DAY");
  }

  /** Return the nearest column before a parameter. */
  private String compared(String sql, MatchResult open) {
    String column = "";
    Matcher words = WORD.matcher(sql).region(0, open.start());
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      column = tables.containsKey(word) ? word : column;
    }
    return column;
  }

  private String value(String open, String column, Random random) {
    List<String> all = values.computeIfAbsent(column, this::distinct);
    String value = all.get(random.nextInt(all.size()));
    return open.startsWith("'") ? "'" + value.replace("'", "''") + "'" : value;
  }

  private List<String> distinct(String column) {
    String sorted = " FROM " + tables.get(column) + " WHERE " + column;
    String years = column.equals("d_date") ? IN_YEARS : " IS NOT NULL";
    return first.apply("SELECT DISTINCT " + column + sorted + years + " ORDER BY 1");
  }
}

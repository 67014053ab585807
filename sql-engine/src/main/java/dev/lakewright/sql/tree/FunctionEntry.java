package dev.lakewright.sql.tree;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the reviewed list of functions.
 *
 * @param name in lower case
 * @param results the types that it returns, as DuckDB names them; more than one where it is
 *     overloaded, none for macros
 * @param refusal why no query may call it; empty where queries may
 */
public record FunctionEntry(
    Kind kind, String name, List<String> results, Optional<String> refusal) {

  private static final Set<String> FIXED =
      Set.of(
          ("BIGINT BOOLEAN DATE DECIMAL DOUBLE FLOAT HUGEINT INTEGER INTERVAL SMALLINT TIME"
                  + " TIMESTAMP TIMESTAMP_MS TIMESTAMP_NS TIMESTAMP_S TINYINT UBIGINT UHUGEINT"
                  + " UINTEGER USMALLINT UTINYINT UUID")
              .split(" "));

  /** What DuckDB says that a function is; one name may have rows of several kinds. */
  public enum Kind {
    SCALAR,
    AGGREGATE,
    WINDOW,
    MACRO,
    TABLE,
    TABLE_MACRO,
    PRAGMA,
    /** What only the parser makes: it is in DuckDB's tree, not in its list of functions. */
    SYNTAX,
    /** A word without parentheses that is a function where no column has that name. */
    WORD
  }

  public FunctionEntry {
    results = List.copyOf(results);
  }

  /** Read one line: verdict, kind, name, result types with bars, and the reason of a refusal. */
  static FunctionEntry parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 5) {
      throw new IllegalStateException("not a row of the function list: " + line);
    }
    boolean allowed = fields[0].equals("allow");
    List<String> results = fields[3].isEmpty() ? List.of() : List.of(fields[3].split("[|]", -1));
    Kind kind = Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
    return new FunctionEntry(
        kind, fields[2], results, allowed ? Optional.empty() : Optional.of(fields[4]));
  }

  public boolean isAllowed() {
    return refusal.isEmpty();
  }

  /** Return true where all results are of types whose values are as large as one another. */
  boolean isOfFixedSize() {
    return !results.isEmpty()
        && results.stream().allMatch(it -> FIXED.contains(it) || it.endsWith(" WITH TIME ZONE"));
  }

  /** Return true for what stands in FROM. */
  public boolean isTable() {
    return kind == Kind.TABLE || kind == Kind.TABLE_MACRO;
  }

  /** Return true for what stands in an expression with arguments. */
  public boolean isCall() {
    return !isTable() && kind != Kind.PRAGMA && kind != Kind.WORD;
  }
}

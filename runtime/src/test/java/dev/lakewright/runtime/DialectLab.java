package dev.lakewright.runtime;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.dialect.read.DialectReading;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import dev.lakewright.sql.gate.SqlGate;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chinook lake in another engine, and queries that are run in both. */
final class DialectLab implements AutoCloseable {
  static final String NULL = "\u2205";
  private static final LakeName CHINOOK = new LakeName("chinook");
  private static final MathContext DIGITS = new MathContext(9);
  private static final int ROWS_A_STATEMENT = 500;

  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Gate gate;
  private final DialectTranslation translation;

  private DialectLab(Lakes lakes, DuckDbEngine engine) {
    this.lakes = lakes;
    this.engine = engine;
    this.gate = SqlGate.open(lakes, engine.witness());
    this.translation = new DialectTranslation(lakes, engine.witness());
  }

  static DialectLab open(Path folder) {
    Lakes lakes = Chinook.open(folder);
    return new DialectLab(
        lakes, DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1)));
  }

  /** Runs a query elsewhere. */
  interface Elsewhere {
    List<List<String>> rows(String sql) throws Exception;
  }

  /** What came of the corpus. */
  record Tally(int queries, List<String> refused, int equal, List<String> different) {
    @Override
    public String toString() {
      return queries + " queries, " + refused.size() + " refused, " + equal + " equal";
    }
  }

  /**
   * A statement as it is written in a dialect.
   *
   * @param here the same for DuckDB
   */
  record Idiom(Dialect dialect, String sql, String here) {}

  static List<Idiom> idioms() throws IOException {
    List<Idiom> idioms = new ArrayList<>();
    for (String line : lines("idioms.tsv")) {
      String[] cells = line.split("\t", -1);
      idioms.add(new Idiom(Dialect.of(cells[0]).orElseThrow(), cells[1], cells[2]));
    }
    return idioms;
  }

  static List<String> corpus() throws IOException {
    return lines("dialects.tsv");
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = DialectLab.class.getResourceAsStream("/gate/" + file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  Translation translate(String sql, Dialect dialect) {
    return translation.translate(gated(sql), dialect);
  }

  Tally compare(Dialect dialect, Elsewhere other) throws IOException {
    List<String> refused = new ArrayList<>();
    List<String> different = new ArrayList<>();
    int equal = 0;
    List<String> corpus = corpus();
    for (String line : corpus) {
      String sql = line.substring(line.indexOf('\t') + 1);
      GatedQuery query = gated(sql);
      Translation translated = translation.translate(query, dialect);
      String there = translated.fold(it -> it.sql().value(), failure -> "");
      if (there.isEmpty()) {
        refused.add(sql + " | " + translated);
      } else {
        boolean ordered = line.startsWith("ordered");
        String told = difference(query, there, ordered, other);
        equal += told.isEmpty() ? 1 : 0;
        if (!told.isEmpty()) {
          different.add(sql + "\n  " + there + "\n  " + told);
        }
      }
    }
    return new Tally(corpus.size(), refused, equal, different);
  }

  /**
   * What a parser of a dialect says of the corpus.
   *
   * @param wrong the statements that it refuses, each with what it says
   */
  record Parsed(int statements, List<String> wrong) {}

  /**
   * Translate each query of the corpus to a dialect, and have it parsed.
   *
   * @param problem what is wrong with a statement; empty where nothing is
   */
  Parsed parse(Dialect dialect, Function<String, Optional<String>> problem) throws IOException {
    List<String> statements = new ArrayList<>();
    for (String line : corpus()) {
      translate(line.substring(line.indexOf('\t') + 1), dialect)
          .fold(it -> Optional.of(it.sql().value()), failure -> Optional.<String>empty())
          .ifPresent(statements::add);
    }
    List<String> wrong =
        statements.stream()
            .flatMap(sql -> problem.apply(sql).map(why -> sql + "\n  " + why).stream())
            .toList();
    return new Parsed(statements.size(), wrong);
  }

  /** Translate each query of the corpus to a dialect, read it back, and run it as before. */
  Tally readBack(Dialect dialect) throws IOException {
    return compare(dialect, sql -> rows(gated(read(sql, dialect))));
  }

  /** Read a statement in another dialect. */
  String read(String sql, Dialect dialect) {
    return new DialectReading(dialect, lakes.describe(CHINOOK))
        .toDuckDb(
            new SqlText(sql),
            own -> own.text().strip(),
            failure -> {
              throw new AssertionError(failure + ": " + sql);
            });
  }

  /** Return in what a statement in another dialect gives other rows; empty where it does not. */
  String difference(String theirs, Dialect dialect, Elsewhere other) {
    try {
      return difference(gated(read(theirs, dialect)), theirs, true, other);
    } catch (AssertionError refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private String difference(GatedQuery query, String there, boolean ordered, Elsewhere other) {
    List<String> ours = lines(rows(query), ordered);
    try {
      List<String> theirs = lines(other.rows(there), ordered);
      return ours.equals(theirs) ? "" : first(ours, theirs);
    } catch (Exception | AssertionError refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static String first(List<String> ours, List<String> theirs) {
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        return ours.get(i) + " here, there " + theirs.get(i);
      }
    }
    return ours.size() + " rows here, there " + theirs.size();
  }

  private static List<String> lines(List<List<String>> rows, boolean ordered) {
    List<String> lines =
        rows.stream()
            .map(row -> row.stream().map(DialectLab::plain).collect(Collectors.joining("|")))
            .toList();
    return ordered ? lines : lines.stream().sorted().toList();
  }

  /** One spelling for numbers, truth and moments, which engines show in their own ways. */
  private static String plain(String cell) {
    if (List.of("true", "t", "TRUE").contains(cell)) {
      return "1";
    }
    if (List.of("false", "f", "FALSE").contains(cell)) {
      return "0";
    }
    try {
      BigDecimal number = new BigDecimal(cell).round(DIGITS);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException text) {
      String moment =
          cell.replaceFirst(
              "^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(:\\d\\d)?)(\\.0+)?$", "$1 $2");
      return moment.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) 00:00(:00)?$", "$1");
    }
  }

  private GatedQuery gated(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), CHINOOK, QueryLimits.DEFAULT))
        .fold(
            (query, facts) -> query,
            failure -> {
              throw new AssertionError(sql + ": " + failure);
            });
  }

  List<List<String>> rows(String sql) {
    return rows(gated(sql));
  }

  /** Return why a statement in another dialect is not translated. */
  Failure refusal(String sql, Dialect dialect) {
    return new Translator(gate, lakes, engine.witness())
        .translate(new SqlText(sql), CHINOOK, Optional.of(dialect), Optional.empty())
        .fold(
            done -> {
              throw new AssertionError("translated: " + done.sql());
            },
            failure -> failure);
  }

  private List<List<String>> rows(GatedQuery query) {
    ResultTable table =
        engine
            .run(query, 1_000_000, RunControl.free())
            .fold(
                it -> it,
                failure -> {
                  throw new AssertionError(query.sql() + ": " + failure);
                });
    return table.rows().stream().map(row -> row.stream().map(DialectLab::text).toList()).toList();
  }

  private static String text(Cell cell) {
    return cell.isNull() ? NULL : cell.text();
  }

  /** Return statements that make the lake's tables in another engine. */
  List<String> script(Dialect dialect) {
    List<String> script = new ArrayList<>();
    for (Table table : lakes.describe(CHINOOK)) {
      String name = quote(table.name().name(), dialect);
      script.add(
          "CREATE TABLE "
              + name
              + " ("
              + table.columns().stream()
                  .map(it -> quote(it.name(), dialect) + " " + type(it, dialect))
                  .collect(Collectors.joining(", "))
              + ")");
      List<String> rows =
          rows(gated("SELECT * FROM \"" + table.name().name() + "\"")).stream()
              .map(row -> "(" + String.join(", ", literals(row, table, dialect)) + ")")
              .toList();
      for (int i = 0; i < rows.size(); i += ROWS_A_STATEMENT) {
        List<String> some = rows.subList(i, Math.min(rows.size(), i + ROWS_A_STATEMENT));
        script.add("INSERT INTO " + name + " VALUES " + String.join(", ", some));
      }
    }
    return script;
  }

  private static String quote(String name, Dialect dialect) {
    boolean ticks = dialect == Dialect.MYSQL || dialect == Dialect.SPARK;
    return ticks ? '`' + name + '`' : '"' + name + '"';
  }

  private static List<String> literals(List<String> row, Table table, Dialect dialect) {
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String literal = literal(row.get(i), dialect);
      boolean cast = dialect == Dialect.SPARK && !literal.equals("NULL");
      String type = type(table.columns().get(i), dialect);
      literals.add(cast ? "CAST(" + literal + " AS " + type + ")" : literal);
    }
    return literals;
  }

  private static String literal(String cell, Dialect dialect) {
    String plain = cell.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T", "$1 ");
    boolean backslashes = dialect == Dialect.MYSQL || dialect == Dialect.SPARK;
    String escaped = backslashes ? plain.replace("\\", "\\\\") : plain;
    return cell.equals(NULL) ? "NULL" : '\'' + escaped.replace("'", "''") + '\'';
  }

  private static String type(Column column, Dialect dialect) {
    TypeKind kind = column.type().kind();
    boolean text = dialect == Dialect.SQLITE;
    return switch (kind) {
      case INTEGER -> "BIGINT";
      case DECIMAL -> column.type().sql().toUpperCase(Locale.ROOT);
      case FLOATING -> dialect == Dialect.POSTGRES ? "DOUBLE PRECISION" : "DOUBLE";
      case DATE -> text ? "TEXT" : "DATE";
      case TIMESTAMP -> text ? "TEXT" : dialect == Dialect.MYSQL ? "DATETIME" : "TIMESTAMP";
      default -> dialect == Dialect.SPARK ? "STRING" : "TEXT";
    };
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}

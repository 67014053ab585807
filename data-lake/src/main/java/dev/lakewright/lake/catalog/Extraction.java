package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.policy.BoundFilter;
import dev.lakewright.core.policy.Mask;
import dev.lakewright.core.policy.TableRule;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Copies the rows that a role may see, masked, on a DuckDB of its own that never sees a user's SQL.
 * Rows go through a table in memory, on one thread, so that equal rows give equal bytes whatever
 * stood between them. Nothing that the engine says while it reads hidden rows is passed on.
 */
final class Extraction implements AutoCloseable {
  private static final String ROWS = "rows_for_role";

  private final RoleSight sight;
  private final AttachedLake lake;
  private final ExtractStore store;
  private Optional<Connection> open = Optional.empty();

  Extraction(RoleSight sight, AttachedLake lake) {
    this.sight = sight;
    this.lake = lake;
    this.store = new ExtractStore(sight.folder(), sight.index(), sight.salt());
  }

  /**
   * Return the copy, made where there is none of these files yet.
   *
   * @param print of the table's files
   */
  Extract of(Source source, String print, TableRule rule) {
    List<BoundFilter> filters = rule.filters().stream().map(sight.reader()).toList();
    Map<String, Path> files =
        store
            .find(print)
            .orElseGet(() -> store.keep(print, folder -> make(source, rule, filters, folder)));
    Path rows = Optional.ofNullable(files.get(ExtractStore.ROWS)).orElseThrow();
    Path values = files.getOrDefault(ExtractStore.VALUES, rows);
    List<Path> all = rows.equals(values) ? List.of(rows) : List.of(values, rows);
    String content =
        Fingerprint.of(
            all.stream().map(file -> source.table() + " " + file.getFileName()).toList());
    return new Extract(content, relation(values), relation(rows), all);
  }

  private static String relation(Path file) {
    return "read_parquet(" + Identifier.literal(file.toString()) + ")";
  }

  private void make(Source source, TableRule rule, List<BoundFilter> filters, Path folder) {
    try {
      List<Column> columns = columns(source);
      checkNames(source, rule, columns);
      select(source, rule, filters, columns);
      try (Statement statement = connection().createStatement()) {
        copy(statement, "SELECT * FROM " + ROWS, folder.resolve(ExtractStore.ROWS));
        if (rule.minGroup() > 1) {
          String values = new FrequentValues(ROWS, rule.minGroup()).sql(stored(statement));
          copy(statement, values, folder.resolve(ExtractStore.VALUES));
        }
        statement.execute("DROP TABLE " + ROWS);
      }
    } catch (SQLException problem) {
      throw quiet(source, problem);
    }
  }

  /** The engine's words may tell of rows that are not for the role. */
  private LakewrightException quiet(Source source, SQLException problem) {
    ErrorCode code = DuckDbFailures.toFailure(problem).code();
    if (code == ErrorCode.DISK_FULL || code == ErrorCode.FILE_MISSING) {
      String what = code == ErrorCode.DISK_FULL ? "the disk is full" : "a file is missing";
      return new LakewrightException(
          Failure.of(code, source.table() + " cannot be made ready: " + what));
    }
    return RoleLake.unfit(
        "the policy of the role "
            + sight.role().name()
            + " cannot be applied to "
            + source.table());
  }

  private List<Column> columns(Source source) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      return described(statement, "SELECT * FROM " + source.served());
    }
  }

  private static List<Column> stored(Statement statement) throws SQLException {
    return described(statement, "SELECT * FROM " + ROWS);
  }

  private static List<Column> described(Statement statement, String sql) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("DESCRIBE " + sql)) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("column_name"),
                ColumnType.parse(rows.getString("column_type")),
                true));
      }
    }
    return columns;
  }

  private void checkNames(Source source, TableRule rule, List<Column> columns) {
    List<String> known =
        columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    for (String masked : rule.masks().keySet()) {
      if (!known.contains(masked)) {
        throw RoleLake.unfit(
            "the policy of the role "
                + sight.role().name()
                + " names a column that is not in "
                + source.table());
      }
    }
  }

  private void select(
      Source source, TableRule rule, List<BoundFilter> filters, List<Column> columns)
      throws SQLException {
    List<String> list = new ArrayList<>();
    MaskSql masks = new MaskSql(sight.salt());
    for (Column column : columns) {
      Optional<Mask> mask = rule.mask(column.name());
      if (mask.filter(Mask::removes).isEmpty()) {
        String value =
            mask.map(it -> masks.of(column, it).orElseThrow(() -> unfitMask(source, column, it)))
                .orElseGet(() -> MaskSql.plain(column));
        list.add(value + " AS " + Identifier.quote(column.name()));
      }
    }
    if (list.isEmpty()) {
      throw RoleLake.unfit(
          "the policy of the role "
              + sight.role().name()
              + " leaves no column of "
              + source.table());
    }
    StringBuilder sql = new StringBuilder("CREATE TEMP TABLE " + ROWS + " AS SELECT ");
    sql.append(String.join(", ", list)).append(" FROM (SELECT * FROM ");
    sql.append(source.served()).append(") AS ").append(Identifier.quote(source.table().name()));
    String word = " WHERE ";
    for (BoundFilter filter : filters) {
      sql.append(word).append("(").append(filter.sql()).append(")");
      word = " AND ";
    }
    run(sql.toString(), filters);
  }

  private LakewrightException unfitMask(Source source, Column column, Mask mask) {
    return RoleLake.unfit(
        "the mask "
            + mask
            + " of the role "
            + sight.role().name()
            + " does not go with the type of "
            + source.table()
            + "."
            + column.name());
  }

  private void run(String sql, List<BoundFilter> filters) throws SQLException {
    Connection connection = connection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Binding(connection, statement)
          .bind(filters.stream().flatMap(filter -> filter.bound().stream()).toList());
      statement.execute();
    }
  }

  private static void copy(Statement statement, String sql, Path file) throws SQLException {
    statement.execute(
        "COPY ("
            + sql
            + ") TO "
            + Identifier.literal(file.toString())
            + " (FORMAT parquet, COMPRESSION zstd)");
  }

  private List<Path> folders() {
    List<Path> paths = new ArrayList<>(lake.readable());
    paths.add(sight.index());
    return paths;
  }

  private Connection connection() throws SQLException {
    if (open.isPresent()) {
      return open.get();
    }
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("TimeZone", "UTC");
    settings.put("temp_directory", sight.index().resolve("spill").toString());
    settings.put("autoinstall_known_extensions", "false");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        statement.execute(
            "SET " + setting.getKey() + " = " + Identifier.literal(setting.getValue()));
      }
      for (String line : lake.setup()) {
        statement.execute(line);
      }
      // A database file may hold views of whoever wrote it.
      for (String line : Confinement.to(folders())) {
        statement.execute(line);
      }
    }
    open = Optional.of(connection);
    return connection;
  }

  @Override
  public void close() {
    if (open.isPresent()) {
      try {
        open.get().close();
        Files.deleteIfExists(sight.index().resolve("spill"));
      } catch (SQLException broken) {
        throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
      } catch (IOException stays) {
        // Spilled rows that are still there are swept with the folder.
        return;
      }
    }
  }
}

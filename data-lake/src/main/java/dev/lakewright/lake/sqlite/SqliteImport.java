package dev.lakewright.lake.sqlite;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.lake.FolderBuild;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.attach.ParquetEnds;
import dev.lakewright.lake.engine.DuckDbFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Copies a SQLite file into a folder of Parquet files with a keys file, once for each content.
 *
 * <p>The folder's name begins with the SHA-256 of the file, so that a changed file is copied anew
 * and an unchanged one is not, wherever it lies.
 */
public final class SqliteImport {
  /** Goes up when the same file is copied otherwise than before. */
  private static final String FORM = "-2";

  private final Path cache;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Make an import.
   *
   * @param cache where the copies go
   */
  public SqliteImport(Path cache) {
    this.cache = cache;
  }

  /** Return the folder with the copy of a file; one that is damaged is made anew. */
  public Path copyOf(Path file) {
    Path target = target(file);
    if (Files.isDirectory(target) && !ParquetEnds.areWhole(target)) {
      copyAnew(file);
      warnings.add("the copy of " + file + " was damaged and has been made anew");
    }
    return FolderBuild.once(target, folder -> copy(file, folder));
  }

  /** Make the copy of a file anew, in the place of the one that is there. */
  public void copyAnew(Path file) {
    FolderBuild.anew(target(file), folder -> copy(file, folder));
  }

  /** Return what was wrong with copies so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  private Path target(Path file) {
    return cache.resolve(digest(file).substring(0, 32) + FORM);
  }

  private static String digest(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream digesting = new DigestInputStream(in, sha)) {
        digesting.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, file + " cannot be read"), unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file, readOnly);
        DuckDBConnection duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:")) {
      List<SqliteTable> tables = new SqliteSchema(sqlite).tables();
      for (SqliteTable table : tables) {
        if (!table.columns().isEmpty()) {
          copyTable(sqlite, duck, table, folder);
        }
      }
      keys(tables).write(folder);
    } catch (SQLException broken) {
      throw new LakewrightException(failure(file, broken), broken);
    }
  }

  private static Failure failure(Path file, SQLException problem) {
    boolean full = DuckDbFailures.toFailure(problem).code() == ErrorCode.DISK_FULL;
    return full
        ? Failure.of(ErrorCode.DISK_FULL, "no room to copy " + file + ": " + problem.getMessage())
        : Failure.of(
            ErrorCode.FILE_CORRUPT,
            file + " cannot be read as a SQLite database: " + problem.getMessage());
  }

  private static void copyTable(
      Connection sqlite, DuckDBConnection duck, SqliteTable table, Path folder)
      throws SQLException {
    String columns = join(table, column -> Identifier.quote(column.name()) + " " + staged(column));
    String select = join(table, SqliteImport::unstaged);
    try (Statement statement = duck.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE copy (" + columns + ")");
      append(sqlite, duck, table);
      String target = Identifier.literal(folder.resolve(fileName(table.name())).toString());
      statement.execute(
          "COPY (SELECT " + select + " FROM copy) TO " + target + " (FORMAT parquet)");
    }
  }

  private static String join(SqliteTable table, Function<SqliteTable.SqliteColumn, String> one) {
    return table.columns().stream().map(one).collect(Collectors.joining(", "));
  }

  /** Bytes travel as hexadecimal text, since the appender takes a byte array for a list. */
  private static String staged(SqliteTable.SqliteColumn column) {
    return column.type().kind() == TypeKind.BINARY ? "VARCHAR" : column.type().sql();
  }

  private static String unstaged(SqliteTable.SqliteColumn column) {
    String name = Identifier.quote(column.name());
    return column.type().kind() == TypeKind.BINARY ? "unhex(" + name + ") AS " + name : name;
  }

  /** Return the name of a table's file; what a file system may not like is percent-encoded. */
  public static String fileName(String table) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < table.length(); i++) {
      char c = table.charAt(i);
      if (c == '/' || c == '\\' || c == '%' || c == ':' || c < ' ' || c == '*' || c == '?') {
        name.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        name.append(c);
      }
    }
    return name.append(".parquet").toString();
  }

  private static void append(Connection sqlite, DuckDBConnection duck, SqliteTable table)
      throws SQLException {
    String list = join(table, column -> Identifier.quote(column.name()));
    try (Statement statement = sqlite.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT " + list + " FROM " + Identifier.quote(table.name()));
        DuckDBAppender appender = duck.createAppender("main", "copy")) {
      while (rows.next()) {
        appender.beginRow();
        for (int i = 0; i < table.columns().size(); i++) {
          cell(appender, rows, i + 1, table.columns().get(i).type().kind());
        }
        appender.endRow();
      }
    }
  }

  private static void cell(DuckDBAppender appender, ResultSet rows, int index, TypeKind kind)
      throws SQLException {
    Object value = rows.getObject(index);
    boolean number = kind == TypeKind.INTEGER || kind == TypeKind.FLOATING;
    if (value == null || (number && value instanceof String)) {
      appender.appendNull();
      return;
    }
    switch (kind) {
      case INTEGER -> appender.append(((Number) value).longValue());
      case FLOATING -> appender.append(((Number) value).doubleValue());
      case BINARY -> appender.append(hex((byte[]) value));
      case DATE -> appender.append(LocalDate.parse(rows.getString(index)));
      case TIMESTAMP ->
          appender.append(LocalDateTime.parse(rows.getString(index).replace(' ', 'T')));
      default ->
          appender.append(value instanceof byte[] bytes ? hex(bytes) : rows.getString(index));
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static KeysFile keys(List<SqliteTable> tables) {
    Map<String, KeysFile.Keys> keys = new LinkedHashMap<>();
    for (SqliteTable table : tables) {
      List<KeysFile.Reference> references = new ArrayList<>();
      for (SqliteTable.Reference reference : table.references()) {
        resolve(reference, tables).ifPresent(references::add);
      }
      keys.put(table.name(), new KeysFile.Keys(table.primaryKey(), references, notes(table)));
    }
    return new KeysFile(keys);
  }

  private static Optional<KeysFile.Reference> resolve(
      SqliteTable.Reference reference, List<SqliteTable> tables) {
    return tables.stream()
        .filter(table -> table.name().equalsIgnoreCase(reference.target()))
        .findFirst()
        .flatMap(
            target -> {
              List<String> to =
                  reference.targetColumns().isEmpty()
                      ? target.primaryKey()
                      : reference.targetColumns();
              return to.size() == reference.columns().size()
                  ? Optional.of(new KeysFile.Reference(reference.columns(), target.name(), to))
                  : Optional.empty();
            });
  }

  private static List<String> notes(SqliteTable table) {
    return table.columns().stream()
        .filter(column -> column.emptied() > 0)
        .map(
            column ->
                column.emptied() + " cells of empty text in " + column.name() + " read as null")
        .toList();
  }
}

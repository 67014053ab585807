package dev.lakewright.lake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and moments of SQLite files, which have no type for them. */
class SqliteDaysTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "TEXT, 1996-07-04, 1996-07-16, DATE",
    "VARCHAR(20), 1996-07-04, 1996-07-16, DATE",
    "DATE, 1996-07-04, 1996-07-16, DATE",
    "TEXT, 1996-07-04 10:30:00, 1996-07-16 00:00:00, TIMESTAMP",
    "TEXT, 1996-07-04, 1996-07-16 00:00:00, VARCHAR",
    "TEXT, 1996-07-04, 1996-02-30, VARCHAR",
    "TEXT, 1996-07-04, soon, VARCHAR",
    "TEXT, 1996-07-04, '', VARCHAR"
  })
  void areKnownByWhatIsStored(String declared, String first, String second, String type)
      throws SQLException {
    Path file = folder.resolve("calls.sqlite");
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = sqlite.createStatement()) {
      statement.execute("CREATE TABLE calls (day " + declared + ")");
      statement.execute("INSERT INTO calls VALUES ('" + first + "'), ('" + second + "'), (NULL)");
    }

    Path copy = new SqliteImport(folder.resolve("cache")).copyOf(file);

    assertThat(typeOf(copy.resolve("calls.parquet"))).isEqualTo(type);
  }

  private static String typeOf(Path parquet) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("DESCRIBE SELECT day FROM '" + parquet + "'")) {
      rows.next();
      return rows.getString("column_type");
    }
  }
}

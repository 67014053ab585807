package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries translated to SQLite give the rows that DuckDB gives. */
class SqliteDialectTest {
  /** SQLite makes only A to Z small or large, and adds up decimals as binary fractions. */
  private static final List<String> KNOWN =
      List.of(
          "SELECT upper(Name) AS u, length(Name) FROM Artist",
          "SELECT upper(LastName) AS u, length(LastName) FROM Customer",
          "SELECT il.InvoiceId, sum(il.Quantity * il.UnitPrice) - i.Total");

  @TempDir Path folder;

  @Test
  void givesTheSameRows() throws IOException, SQLException {
    try (DialectLab lab = DialectLab.open(folder);
        Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("copy.sqlite"));
        Statement statement = connection.createStatement()) {
      for (String sql : lab.script(Dialect.SQLITE)) {
        statement.execute(sql);
      }
      DialectLab.Tally tally = lab.compare(Dialect.SQLITE, sql -> rows(statement, sql));
      assertThat(tally.different()).hasSize(KNOWN.size());
      KNOWN.forEach(sql -> assertThat(tally.different()).anyMatch(line -> line.startsWith(sql)));
      assertThat(tally.equal()).isGreaterThanOrEqualTo(300);
    }
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String cell = result.getString(i);
          row.add(cell == null ? DialectLab.NULL : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}

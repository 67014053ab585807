package dev.lakewright.lake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view in somebody's database file reads nothing outside the lake, whoever looks at it. */
class ForeignViewTest {
  private static final LakeName LAKE = new LakeName("x");

  @TempDir Path folder;

  @Test
  void theCatalogReadsNothingThroughIt() throws IOException, SQLException {
    Path secret = folder.resolve("secret.csv");
    Files.writeString(secret, "password\nhunter2\n");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + data.resolve("theirs.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE fine AS SELECT 1 AS a");
      statement.execute("CREATE VIEW peek AS SELECT * FROM read_csv('" + secret + "')");
      statement.execute("CREATE VIEW raw AS SELECT content FROM read_text('" + secret + "')");
      statement.execute("CREATE VIEW inside AS SELECT a + 1 AS b FROM fine");
    }
    try (Lakes lakes =
        Lakes.open(folder, folder.resolve("state"), List.of(new LakeSpec(LAKE, List.of("data"))))) {
      for (String name : List.of("peek", "raw")) {
        TableName view = new TableName(LAKE, name);
        assertThatThrownBy(() -> lakes.table(view)).isInstanceOf(LakewrightException.class);
        assertThatThrownBy(() -> lakes.profile(view)).isInstanceOf(LakewrightException.class);
        assertThatThrownBy(() -> lakes.distinct(new ColumnRef(view, "password"), 5))
            .isInstanceOf(LakewrightException.class)
            .hasMessageNotContaining("hunter2");
      }
      assertThat(lakes.describe(LAKE))
          .extracting(it -> it.name().name())
          .containsExactly("fine", "inside");
      assertThat(lakes.profile(new TableName(LAKE, "inside")).rows()).isEqualTo(1);
      assertThat(lakes.profile(new TableName(LAKE, "fine")).rows()).isEqualTo(1);
    }
  }
}

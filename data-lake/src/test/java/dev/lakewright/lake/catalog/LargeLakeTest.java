package dev.lakewright.lake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lakes of more tables than are read as a whole: names first, and each table on its own. */
class LargeLakeTest {
  private static final LakeName LAKE = new LakeName("large");
  private static final int TABLES = 210;

  @TempDir Path folder;

  private Path csv(String name, String text) throws IOException {
    Path file = Files.createDirectories(folder.resolve("data")).resolve(name + ".csv");
    return Files.writeString(file, text);
  }

  private void fill() throws IOException {
    for (int i = 0; i < TABLES; i++) {
      csv("table" + i + "x", "id,label" + i + "\n1,pen\n");
    }
  }

  private Lakes open() {
    return Lakes.open(
        folder, folder.resolve("state"), List.of(new LakeSpec(LAKE, List.of("data"))));
  }

  private Map<String, List<String>> outlines() {
    try (Lakes lakes = open()) {
      return lakes.outlines(LAKE).stream()
          .collect(Collectors.toMap(it -> it.name().name(), TableOutline::columns));
    }
  }

  /** Write other text of the same length, and keep the time of change. */
  private static void swap(Path file, String from, String to) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, Files.readString(file).replace(from, to));
    Files.setLastModifiedTime(file, time);
  }

  @Test
  void readsFirstLinesOnlyOnce() throws IOException {
    fill();
    Path odd = csv("odd", "\ufeffid;\"a;b\";c\n1;2;3\n");
    csv("none", "");
    assertThat(outlines())
        .hasSize(TABLES + 2)
        .containsEntry("table7x", List.of("id", "label7"))
        .containsEntry("odd", List.of("id", "a;b", "c"))
        .containsEntry("none", List.of());
    swap(odd, "id", "no");
    csv("table7x", "id,label7,more\n1,pen,2\n");
    assertThat(outlines())
        .as("the second is another file now, the first seems to be what it was")
        .containsEntry("odd", List.of("id", "a;b", "c"))
        .containsEntry("table7x", List.of("id", "label7", "more"));
  }

  @Test
  void describesAChangedTableAnew() throws IOException {
    fill();
    Path file = folder.resolve("data/table3x.csv");
    List<Table> first = describe();
    swap(file, "label3", "lapel3");
    csv("table4x", "id,other\n1,2\n");
    List<Table> second = describe();
    assertThat(second).hasSameSizeAs(first);
    assertThat(changed(first, second)).containsExactly("table4x");
  }

  private List<Table> describe() {
    try (Lakes lakes = open()) {
      return lakes.describe(LAKE);
    }
  }

  private static List<String> changed(List<Table> first, List<Table> second) {
    return second.stream()
        .filter(table -> !first.contains(table))
        .map(table -> table.name().name())
        .toList();
  }

  @Test
  void describesManyAsOne() throws IOException, SQLException {
    fill();
    stored("COPY (SELECT 1 AS a, {'b': 2, 'c': [3]} AS s, 'x' AS t) TO '%s/nested.parquet'");
    List<Table> many = describe();
    try (Lakes fresh =
        Lakes.open(folder, folder.resolve("other"), List.of(new LakeSpec(LAKE, List.of("data"))))) {
      List<Table> single =
          fresh.tables(LAKE).stream().flatMap(it -> fresh.table(it).stream()).toList();
      assertThat(many).isEqualTo(single);
      assertThat(fresh.table(new TableName(LAKE, "nested")).orElseThrow().rowCount()).hasValue(1);
    }
    assertThat(outlines()).containsEntry("nested", List.of("a", "s", "t"));
  }

  @Test
  void listsColumnsOfDatabaseFiles() throws IOException, SQLException {
    fill();
    stored("ATTACH '%s/more.duckdb' AS more");
    stored("ATTACH '%s/more.duckdb' AS more; CREATE TABLE more.\"a b\" (\"c d\" INT, e TEXT)");
    assertThat(outlines()).containsEntry("a b", List.of("c d", "e"));
  }

  private void stored(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(String.format(sql, folder.resolve("data")));
    }
  }

  @Test
  void readsValuesOfManyColumnsAsOfEach() throws IOException {
    csv("pens", "id,name,\"a \"\"b\"\"\",day\n1,ink,x,2020-01-02\n2,pen,,2020-01-01\n3,pen,y,\n");
    try (Lakes lakes = open()) {
      TableName pens = new TableName(LAKE, "pens");
      List<String> columns = List.of("name", "a \"b\"", "day", "id");
      for (int limit : List.of(1, 2, 10)) {
        assertThat(lakes.distinctOf(pens, columns, limit))
            .isEqualTo(
                columns.stream()
                    .map(it -> lakes.distinct(new ColumnRef(pens, it), limit))
                    .toList());
      }
      assertThat(lakes.distinctOf(pens, columns, 1).get(0)).containsExactly("pen");
    }
  }

  @Test
  void namesWhatIsBroken() throws IOException {
    fill();
    Files.writeString(folder.resolve("data/broken.parquet"), "PAR1 this is none PAR1");
    assertThat(outlines()).containsEntry("broken", List.of()).containsKey("table7x");
    try (Lakes lakes = open()) {
      assertThatThrownBy(() -> lakes.describe(LAKE))
          .isInstanceOf(LakewrightException.class)
          .hasMessageContaining("broken");
      assertThat(lakes.table(new TableName(LAKE, "table7x"))).isPresent();
    }
  }
}

package dev.lakewright.lake.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ten thousand files are attached by their names and described by their footers. The files prove
 * it: where nothing may be opened they hold nothing that could be read, and where footers may be
 * read every byte of their data pages is destroyed.
 */
class ManyFilesTest {
  private static final int FILES = 10_000;
  private static final int ROWS = 3;
  private static final LakeName SHOP = new LakeName("shop");
  private static final byte[] RUBBISH = new byte[16];

  @TempDir Path folder;

  private Lakes open() {
    return Lakes.open(
        folder, folder.resolve("state"), List.of(new LakeSpec(SHOP, List.of("data"))));
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  /** Return a Parquet file whose footer is whole and whose data is not. */
  private byte[] footerOnly() throws IOException, SQLException {
    Path whole = folder.resolve("whole.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, 'word ' || i AS word FROM range("
              + ROWS
              + ") t(i)) TO '"
              + whole
              + "' (FORMAT parquet)");
    }
    byte[] bytes = Files.readAllBytes(whole);
    int footer =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    Arrays.fill(bytes, "PAR1".length(), bytes.length - 8 - footer, (byte) 0x5A);
    return bytes;
  }

  @Test
  void namesTablesWithoutOpeningAFile() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.write(data().resolve("thing" + i + "x.parquet"), RUBBISH);
    }
    try (Lakes lakes = open()) {
      assertThat(lakes.tables(SHOP)).hasSize(FILES).contains(new TableName(SHOP, "thing7x"));
      assertThat(lakes.fingerprint(SHOP)).isNotEmpty();
      assertThatThrownBy(() -> lakes.table(new TableName(SHOP, "thing7x")))
          .isInstanceOfSatisfying(
              LakewrightException.class,
              it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.FILE_CORRUPT));
    }
  }

  @Test
  void describesOneTableOfManyPartsByFooters() throws IOException, SQLException {
    byte[] file = footerOnly();
    Path parts = Files.createDirectories(data().resolve("sale"));
    for (int i = 0; i < FILES; i++) {
      Files.write(parts.resolve("part-%05d.parquet".formatted(i)), file);
    }
    try (Lakes lakes = open()) {
      TableName sale = new TableName(SHOP, "sale");
      Table table = lakes.table(sale).orElseThrow();
      assertThat(lakes.tables(SHOP)).containsExactly(sale);
      assertThat(table.columns()).extracting(Column::name).containsExactly("id", "word");
      assertThat(table.rowCount()).hasValue((long) FILES * ROWS);
      assertDataIsGone(lakes, sale);
    }
  }

  @Test
  void describesTablesWhoseDataIsGone() throws IOException, SQLException {
    Files.write(data().resolve("buyer.parquet"), footerOnly());
    Files.writeString(data().resolve("item.csv"), "id,buyer_id\n1,1\n");
    try (Lakes lakes = open()) {
      assertThat(lakes.table(new TableName(SHOP, "buyer")).orElseThrow().primaryKey()).isEmpty();
      assertThat(lakes.table(new TableName(SHOP, "item")).orElseThrow().primaryKey()).isPresent();
    }
  }

  @Test
  void pointsAtTheTableThatAKeyIsNamedAfter() throws IOException, SQLException {
    Files.writeString(data().resolve("agg_totals.csv"), "time_id,total\n1,5\n2,6\n");
    Files.writeString(data().resolve("time_by_day.csv"), "time_id,name\n1,Mon\n2,Tue\n");
    Files.writeString(data().resolve("sale.csv"), "id,time_id\n1,1\n2,1\n3,2\n");
    try (Lakes lakes = open()) {
      assertThat(lakes.table(new TableName(SHOP, "sale")).orElseThrow().foreignKeys())
          .extracting(key -> key.target().name())
          .containsExactly("time_by_day");
    }
  }

  @ParameterizedTest
  @CsvSource({"3, true", "600, false"})
  void readsValuesForKeysOfFewFilesOnly(int files, boolean inferred)
      throws IOException, SQLException {
    Path parts = Files.createDirectories(data().resolve("sale"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < files; i++) {
        Path part = parts.resolve("part-" + i + ".parquet");
        statement.execute("COPY (SELECT " + i + " AS id) TO '" + part + "' (FORMAT parquet)");
      }
    }
    try (Lakes lakes = open()) {
      Table table = lakes.table(new TableName(SHOP, "sale")).orElseThrow();
      assertThat(table.rowCount()).hasValue(files);
      assertThat(table.primaryKey().isPresent()).isEqualTo(inferred);
    }
  }

  @Test
  void describesOneOfManyTablesByItsFooter() throws IOException, SQLException {
    byte[] file = footerOnly();
    for (int i = 0; i < FILES; i++) {
      Files.write(data().resolve("thing" + i + "x.parquet"), i == 7 ? file : RUBBISH);
    }
    try (Lakes lakes = open()) {
      TableName seventh = new TableName(SHOP, "thing7x");
      assertThat(lakes.table(seventh).orElseThrow().rowCount()).hasValue(ROWS);
      assertDataIsGone(lakes, seventh);
    }
  }

  /** Show that the files would have failed whoever had read their data. */
  private static void assertDataIsGone(Lakes lakes, TableName table) {
    assertThatThrownBy(() -> lakes.distinct(new ColumnRef(table, "word"), 5))
        .isInstanceOf(LakewrightException.class);
  }
}

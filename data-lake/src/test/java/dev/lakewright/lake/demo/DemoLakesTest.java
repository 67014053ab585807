package dev.lakewright.lake.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.catalog.Lakes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLakesTest {
  @TempDir Path folder;

  private Map<String, Long> rows(String name) {
    return rows(DemoLakes.prepare(name, folder.resolve("lakes"), ProgressListener.SILENT));
  }

  private Map<String, Long> rows(LakeSpec spec) {
    Map<String, Long> rows = new TreeMap<>();
    try (Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec))) {
      for (TableName table : lakes.tables(spec.name())) {
        rows.put(table.name(), lakes.table(table).orElseThrow().rowCount().orElseThrow());
      }
    }
    return rows;
  }

  @Test
  void makesChinook() {
    assertThat(rows("chinook"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("Album", 347L),
                Map.entry("Artist", 275L),
                Map.entry("Customer", 59L),
                Map.entry("Employee", 8L),
                Map.entry("Genre", 25L),
                Map.entry("Invoice", 412L),
                Map.entry("InvoiceLine", 2240L),
                Map.entry("MediaType", 5L),
                Map.entry("Playlist", 18L),
                Map.entry("PlaylistTrack", 8715L),
                Map.entry("Track", 3503L)));
  }

  @Test
  void keepsKeysOfChinook() {
    LakeSpec spec = DemoLakes.prepare("chinook", folder.resolve("lakes"), ProgressListener.SILENT);
    try (Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec))) {
      Table line = lakes.table(new TableName(new LakeName("chinook"), "InvoiceLine")).orElseThrow();
      assertThat(line.primaryKey().orElseThrow().columns()).containsExactly("InvoiceLineId");
      assertThat(line.foreignKeys())
          .extracting(key -> key.target().name())
          .containsExactlyInAnyOrder("Invoice", "Track");
      assertThat(line.column("UnitPrice").orElseThrow().type().sql()).isEqualTo("DECIMAL(10,2)");
    }
  }

  @Test
  void makesTpch() {
    assertThat(rows("tpch")).containsEntry("lineitem", 60175L).containsEntry("orders", 15000L);
  }

  /** Row counts of the specification's table 3-2, where they do not grow with the scale. */
  @Test
  void makesTpcds() {
    LakeSpec spec = DemoLakes.prepareTpcds(0.001, folder.resolve("lakes"), ProgressListener.SILENT);
    assertThat(rows(spec))
        .hasSize(24)
        .containsEntry("customer_demographics", 1_920_800L)
        .containsEntry("date_dim", 73_049L)
        .containsEntry("household_demographics", 7_200L)
        .containsEntry("time_dim", 86_400L);
    try (Lakes lakes = Lakes.open(folder, folder.resolve("state"), List.of(spec))) {
      Table table = lakes.table(new TableName(spec.name(), "store_returns")).orElseThrow();
      assertThat(table.primaryKey().orElseThrow().columns())
          .containsExactly("sr_item_sk", "sr_ticket_number");
      assertThat(table.foreignKeys())
          .extracting(key -> String.join(",", key.columns()) + " " + key.target().name())
          .containsExactlyInAnyOrder(
              "sr_returned_date_sk date_dim",
              "sr_return_time_sk time_dim",
              "sr_item_sk item",
              "sr_customer_sk customer",
              "sr_cdemo_sk customer_demographics",
              "sr_hdemo_sk household_demographics",
              "sr_addr_sk customer_address",
              "sr_store_sk store",
              "sr_reason_sk reason",
              "sr_item_sk,sr_ticket_number store_sales");
      assertThat(table.column("sr_return_amt").orElseThrow().type().sql())
          .isEqualTo("DECIMAL(7,2)");
    }
  }

  /** Row counts by counting the script's INSERT lines. */
  @Test
  void makesFoodmart() {
    assertThat(rows("foodmart"))
        .hasSize(37)
        .containsEntry("account", 11L)
        .containsEntry("customer", 10281L)
        .containsEntry("sales_fact_1997", 86837L)
        .containsEntry("sales_fact_1998", 164558L)
        .containsEntry("warehouse_class", 6L);
  }

  @Test
  void namesTheNearestLake() {
    assertThatThrownBy(() -> DemoLakes.prepare("chinok", folder, ProgressListener.SILENT))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            problem -> assertThat(problem.failure().nearest()).contains("chinook"));
  }
}

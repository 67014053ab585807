package dev.lakewright.lake.demo;

import dev.lakewright.lake.KeysFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of TPC-DS as its specification declares them (version 2.13, section 2), read from the
 * names of the columns: a column of a surrogate key ends with what it points at.
 */
final class TpcdsKeys {
  /** Table and its key by the end of a name; a longer end stands before one that it ends with. */
  private static final List<Map.Entry<String, String>> TARGETS =
      List.of(
          Map.entry("catalog_page_sk", "catalog_page cp_catalog_page_sk"),
          Map.entry("web_page_sk", "web_page wp_web_page_sk"),
          Map.entry("web_site_sk", "web_site web_site_sk"),
          Map.entry("call_center_sk", "call_center cc_call_center_sk"),
          Map.entry("income_band_sk", "income_band ib_income_band_sk"),
          Map.entry("ship_mode_sk", "ship_mode sm_ship_mode_sk"),
          Map.entry("warehouse_sk", "warehouse w_warehouse_sk"),
          Map.entry("customer_sk", "customer c_customer_sk"),
          Map.entry("cdemo_sk", "customer_demographics cd_demo_sk"),
          Map.entry("hdemo_sk", "household_demographics hd_demo_sk"),
          Map.entry("reason_sk", "reason r_reason_sk"),
          Map.entry("promo_sk", "promotion p_promo_sk"),
          Map.entry("store_sk", "store s_store_sk"),
          Map.entry("addr_sk", "customer_address ca_address_sk"),
          Map.entry("item_sk", "item i_item_sk"),
          Map.entry("date_sk", "date_dim d_date_sk"),
          Map.entry("time_sk", "time_dim t_time_sk"));

  /** Tables whose key is of several columns. */
  private static final Map<String, List<String>> PRIMARY =
      Map.of(
          "store_sales", List.of("ss_item_sk", "ss_ticket_number"),
          "store_returns", List.of("sr_item_sk", "sr_ticket_number"),
          "catalog_sales", List.of("cs_item_sk", "cs_order_number"),
          "catalog_returns", List.of("cr_item_sk", "cr_order_number"),
          "web_sales", List.of("ws_item_sk", "ws_order_number"),
          "web_returns", List.of("wr_item_sk", "wr_order_number"),
          "inventory", List.of("inv_date_sk", "inv_item_sk", "inv_warehouse_sk"));

  private TpcdsKeys() {}

  static KeysFile.Keys of(String table, List<String> columns) {
    List<String> primary = PRIMARY.getOrDefault(table, List.of(columns.get(0)));
    List<KeysFile.Reference> references = new ArrayList<>();
    for (String column : columns) {
      if (!primary.equals(List.of(column))) {
        target(column).ifPresent(references::add);
      }
    }
    if (table.endsWith("_returns")) {
      String sold = table.replace("_returns", "_sales");
      List<String> keys = PRIMARY.getOrDefault(sold, List.of());
      references.add(new KeysFile.Reference(primary, sold, keys));
    }
    return new KeysFile.Keys(primary, references, List.of());
  }

  private static Optional<KeysFile.Reference> target(String column) {
    return TARGETS.stream()
        .filter(it -> column.endsWith(it.getKey()))
        .map(it -> it.getValue().split(" "))
        .map(it -> new KeysFile.Reference(List.of(column), it[0], List.of(it[1])))
        .findFirst();
  }
}

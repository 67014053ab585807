package dev.lakewright.testkit;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.List;

/**
 * The lake that contract suites are about: two tables with nulls, repeats and names of all kinds.
 */
public final class SampleShop {
  public static final LakeName LAKE = new LakeName("shop");
  public static final TableName ITEM = new TableName(LAKE, "item");
  public static final TableName SALE = new TableName(LAKE, "Grand sale");

  /** Longer than the part of a value that is read for linking. */
  public static final String LONG_WORD = "x".repeat(300);

  private SampleShop() {}

  public static MemoryCatalog catalog() {
    return MemoryLake.named(LAKE.value())
        .table(ITEM.name(), "id INTEGER", "name VARCHAR", "größe DOUBLE")
        .key("id")
        .row(1, "pen", "9.5")
        .row(2, "ink", "10.25")
        .row(10, "pen", "")
        .row(4, "", "2.0")
        .row(5, LONG_WORD, "2.0")
        .table(SALE.name(), "item_id INTEGER", "day DATE")
        .foreignKey("item_id", ITEM.name(), "id")
        .row(1, "2026-01-02")
        .row(1, "2025-12-31")
        .catalog();
  }

  /** Return the rows of a table, as text, below its columns' names; empty text is null. */
  public static List<List<String>> lines(TableName table) {
    return catalog().lines(table);
  }
}

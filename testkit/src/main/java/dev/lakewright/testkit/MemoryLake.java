package dev.lakewright.testkit;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Builds a small lake in memory, for tests.
 *
 * <pre>
 * MemoryLake.named("shop")
 *     .table("Customer", "CustomerId INTEGER", "Country VARCHAR")
 *     .key("CustomerId")
 *     .row(1, "Norway")
 *     .table("Invoice", "InvoiceId INTEGER", "CustomerId INTEGER", "Total DECIMAL(10,2)")
 *     .foreignKey("CustomerId", "Customer", "CustomerId")
 *     .catalog();
 * </pre>
 */
public final class MemoryLake {
  private final LakeName lake;
  private final Map<TableName, Draft> drafts = new LinkedHashMap<>();
  private TableName current;

  private MemoryLake(LakeName lake) {
    this.lake = lake;
    this.current = new TableName(lake, "none");
  }

  public static MemoryLake named(String name) {
    return new MemoryLake(new LakeName(name));
  }

  /** Start a table; each column is its name, a space, and its type in DuckDB's notation. */
  public MemoryLake table(String name, String... columns) {
    current = new TableName(lake, name);
    drafts.put(current, new Draft(Arrays.stream(columns).map(MemoryLake::column).toList()));
    return this;
  }

  private static Column column(String declaration) {
    int space = declaration.lastIndexOf(' ');
    String name = declaration.substring(0, space);
    return new Column(name, ColumnType.parse(declaration.substring(space + 1)), true);
  }

  public MemoryLake key(String... columns) {
    draft().key = Optional.of(new Key(List.of(columns), KeyOrigin.DECLARED));
    return this;
  }

  public MemoryLake foreignKey(String column, String target, String targetColumn) {
    TableName table = new TableName(lake, target);
    draft()
        .foreignKeys
        .add(new ForeignKey(List.of(column), table, List.of(targetColumn), KeyOrigin.DECLARED));
    return this;
  }

  /** Add a row to the current table; {@code ""} stands for null. */
  public MemoryLake row(Object... cells) {
    draft().rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  public MemoryCatalog catalog() {
    List<MemoryCatalog.Content> contents = new ArrayList<>();
    drafts.forEach((name, draft) -> contents.add(draft.content(name)));
    return new MemoryCatalog(List.of(lake), contents);
  }

  private Draft draft() {
    Draft draft = drafts.get(current);
    if (draft == null) {
      throw new IllegalStateException("start a table first");
    }
    return draft;
  }

  private static final class Draft {
    final List<Column> columns;
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    Optional<Key> key = Optional.empty();

    Draft(List<Column> columns) {
      this.columns = columns;
    }

    MemoryCatalog.Content content(TableName name) {
      Table table =
          new Table(name, columns, OptionalLong.of(rows.size()), key, foreignKeys, List.of());
      return new MemoryCatalog.Content(table, rows);
    }
  }
}

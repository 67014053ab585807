package dev.lakewright.text.link;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.value.ValueHit;
import java.util.Set;

/** What a phrase may be taken for. */
public sealed interface Target {
  double score();

  /** Return the tables that it would bring into the query. */
  Set<TableName> tables();

  record ToTable(NamedTable table, double score) implements Target {
    @Override
    public Set<TableName> tables() {
      return Set.of(table.name());
    }
  }

  record ToColumn(NamedColumn column, double score) implements Target {
    @Override
    public Set<TableName> tables() {
      return Set.of(column.table());
    }
  }

  record ToValue(ValueHit hit, double score) implements Target {
    @Override
    public Set<TableName> tables() {
      return Set.of(hit.column().table());
    }
  }
}

package dev.lakewright.core.sql;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.Identifier;

/** A stored column seen through one mention of its table. */
public record ColumnUse(TableUse use, String column) {
  public ColumnRef ref() {
    return new ColumnRef(use.table(), column);
  }

  /** Return {@code "alias"."column"}. */
  public String sql() {
    return Identifier.quote(use.alias()) + "." + Identifier.quote(column);
  }
}

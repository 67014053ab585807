package dev.lakewright.text.form;

import dev.lakewright.core.lake.ColumnRef;

/** A column of one use of a table. */
public record Field(Source source, String column) {
  public static Field of(ColumnRef ref) {
    return new Field(Source.of(ref.table()), ref.column());
  }

  public ColumnRef ref() {
    return new ColumnRef(source.table(), column);
  }
}

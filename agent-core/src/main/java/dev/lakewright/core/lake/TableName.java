package dev.lakewright.core.lake;

import java.util.Comparator;

/** A table of a lake; the name is any text that is not empty, as stored, never quoted. */
public record TableName(LakeName lake, String name) implements Comparable<TableName> {
  private static final Comparator<TableName> ORDER =
      Comparator.comparing(TableName::lake).thenComparing(TableName::name);

  public TableName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("table name is empty");
    }
  }

  /** Return {@code "lake"."table"}, always quoted. */
  public String sql() {
    return Identifier.quote(lake.value()) + "." + Identifier.quote(name);
  }

  @Override
  public int compareTo(TableName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return lake + "." + name;
  }
}

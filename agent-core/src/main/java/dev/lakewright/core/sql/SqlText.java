package dev.lakewright.core.sql;

/** SQL as somebody wrote it, before any check. */
public record SqlText(String value) {
  @Override
  public String toString() {
    return value;
  }
}

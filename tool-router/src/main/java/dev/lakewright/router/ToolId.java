package dev.lakewright.router;

/** Name of a tool, such as {@code parser} or {@code duckdb}. */
public record ToolId(String value) implements Comparable<ToolId> {
  public ToolId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a tool has a name");
    }
  }

  @Override
  public int compareTo(ToolId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

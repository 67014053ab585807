package dev.lakewright.check.profile;

/**
 * A column that is decided by others.
 *
 * @param to none of {@code from}
 */
public record Dependency(ColumnSet from, int to) implements Comparable<Dependency> {
  /** Return all its columns. */
  public ColumnSet all() {
    return from.with(to);
  }

  @Override
  public int compareTo(Dependency other) {
    int byFrom = from.compareTo(other.from);
    return byFrom == 0 ? Integer.compare(to, other.to) : byFrom;
  }
}

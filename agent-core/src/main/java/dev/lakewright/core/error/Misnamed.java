package dev.lakewright.core.error;

import java.util.List;

/**
 * A name that somebody wrote and nothing has, with what comes near to it.
 *
 * @param phrase the name as written, without quotes
 * @param near names that something has, fewest edits first; may be empty
 */
public record Misnamed(Kind kind, String phrase, List<Near> near) {
  /** What the name would have to name. */
  public enum Kind {
    TABLE,
    COLUMN,
    FUNCTION,
    TYPE
  }

  /**
   * A name that comes near.
   *
   * @param edits distance from the phrase, letter case and underscores aside
   * @param type of a column, in DuckDB's notation; empty for anything else
   * @param reach how the statement would come to it, as half a sentence; empty where it has it
   */
  public record Near(String name, int edits, String type, String reach) {}

  public Misnamed {
    near = List.copyOf(near);
  }
}

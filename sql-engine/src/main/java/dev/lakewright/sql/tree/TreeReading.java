package dev.lakewright.sql.tree;

import java.util.List;

/**
 * What a walk over the tree found.
 *
 * @param tables stored tables as written: schema (may be empty), name and place; CTE names left out
 * @param refusals what is not allowed, in order of appearance; empty where all is
 */
public record TreeReading(List<TableMention> tables, List<Refusal> refusals) {
  /**
   * A table as the statement writes it.
   *
   * @param offset in bytes of UTF-8, or -1
   */
  public record TableMention(String schema, String name, int offset) {}

  /** Something that is not allowed. */
  public record Refusal(Kind kind, String name, int offset) {
    /** What it is. */
    public enum Kind {
      FUNCTION,
      TABLE_FUNCTION,
      CONSTRUCT
    }
  }

  public TreeReading {
    tables = List.copyOf(tables);
    refusals = List.copyOf(refusals);
  }
}

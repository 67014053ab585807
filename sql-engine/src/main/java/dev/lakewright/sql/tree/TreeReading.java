package dev.lakewright.sql.tree;

import java.util.List;
import java.util.Set;

/**
 * What a walk over the tree found.
 *
 * @param tables stored tables as written: schema (may be empty), name and place; CTE names left out
 * @param functions names that are called, operators left out, in lower case
 * @param words names of columns that are functions where no column has that name, refused then
 * @param chains functions called on a column with a dot, refused where it is no column: {@code
 *     name} is the column's
 * @param aliases names that the statement itself gives to columns, in lower case
 * @param columns every part of the names of columns, in lower case
 * @param star whether all columns of something are named by a star
 * @param refusals what is not allowed, in order of appearance; empty where all is
 */
public record TreeReading(
    List<TableMention> tables,
    Set<String> functions,
    List<Refusal> words,
    List<Refusal> chains,
    Set<String> aliases,
    Set<String> columns,
    boolean star,
    List<Refusal> refusals) {
  /**
   * A table as the statement writes it.
   *
   * @param offset in bytes of UTF-8, or -1
   */
  public record TableMention(String schema, String name, int offset) {}

  /**
   * Something that is not allowed.
   *
   * @param reason why, as half a sentence; may be empty
   * @param offset in bytes of UTF-8, or -1
   */
  public record Refusal(Kind kind, String name, String reason, int offset) {
    /** What it is. */
    public enum Kind {
      FUNCTION,
      TABLE_FUNCTION,
      TYPE,
      CONSTRUCT
    }
  }

  public TreeReading {
    tables = List.copyOf(tables);
    functions = Set.copyOf(functions);
    words = List.copyOf(words);
    chains = List.copyOf(chains);
    aliases = Set.copyOf(aliases);
    columns = Set.copyOf(columns);
    refusals = List.copyOf(refusals);
  }
}

package dev.lakewright.core.lake;

import java.util.List;
import java.util.Optional;

/**
 * What is known about the tables of the attached lakes. Schemas and profiles are read from the
 * files on first use and kept; implementations are safe for use by several threads.
 *
 * <p>Reading may throw {@link dev.lakewright.core.error.LakewrightException} with a data code when
 * a file is missing, unreadable or corrupt.
 */
public interface Catalog {
  /** Return the attached lakes in the order of the workspace. */
  List<LakeName> lakes();

  /** Return the lake's tables by name, without opening any of them; empty for an unknown lake. */
  List<TableName> tables(LakeName lake);

  /** Find a table by exact name, or else by the only name that matches with letter case aside. */
  Optional<Table> table(TableName name);

  /**
   * Return the names in all tables of a lake, in the order of {@link #tables}. Costs far less than
   * to read the tables where there are thousands of them; a table that cannot be read has no
   * columns here.
   */
  default List<TableOutline> outlines(LakeName lake) {
    return tables(lake).stream()
        .map(
            name ->
                new TableOutline(
                    name,
                    table(name).stream()
                        .flatMap(table -> table.columns().stream())
                        .map(Column::name)
                        .toList()))
        .toList();
  }

  /** Read all tables of a lake, in the order of {@link #tables}. */
  default List<Table> describe(LakeName lake) {
    return tables(lake).stream().flatMap(name -> table(name).stream()).toList();
  }

  /**
   * Read row count and column figures of a table of this catalog.
   *
   * @throws IllegalArgumentException if the catalog has no such table
   */
  TableProfile profile(TableName name);

  /** Return a digest of names, types and file identities of one lake; equal for equal content. */
  String fingerprint(LakeName lake);

  /**
   * Return a digest of one table's name and file identities, so that what was read of a table need
   * not be read again because another one changed; empty for an unknown table.
   */
  String fingerprint(TableName table);

  /** Return the files that a table's rows are in; empty where that is not known. */
  default List<String> sources(TableName table) {
    return List.of();
  }

  /**
   * Return what must be said with every answer over a table, such as that its files are damaged and
   * an older copy is read; a sentence each.
   */
  default List<String> provisos(TableName table) {
    return List.of();
  }
}

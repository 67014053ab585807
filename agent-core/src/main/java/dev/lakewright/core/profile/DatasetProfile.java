package dev.lakewright.core.profile;

import java.util.List;

/**
 * What a table is like.
 *
 * @param name its name, for people
 * @param columns in stored order
 * @param keys sets of columns that name one row each, smallest first
 * @param dependencies within the table, strongest first
 * @param references from its columns to those of other tables, likeliest first
 * @param oddities what a person should look at, gravest first
 * @param notLookedAt what was left out and why, a sentence each
 */
public record DatasetProfile(
    String name,
    long rows,
    List<ColumnPage> columns,
    List<List<String>> keys,
    List<FoundDependency> dependencies,
    List<FoundReference> references,
    List<Oddity> oddities,
    List<String> notLookedAt) {
  public DatasetProfile {
    columns = List.copyOf(columns);
    keys = keys.stream().map(List::copyOf).toList();
    dependencies = List.copyOf(dependencies);
    references = List.copyOf(references);
    oddities = List.copyOf(oddities);
    notLookedAt = List.copyOf(notLookedAt);
  }
}

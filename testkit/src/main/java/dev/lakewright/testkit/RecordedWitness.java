package dev.lakewright.testkit;

import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import java.util.Map;

/**
 * Hands back trees that an engine gave before, and an error for every other text.
 *
 * @param trees by statement
 */
public record RecordedWitness(Map<String, String> trees) implements SqlWitness {
  public RecordedWitness {
    trees = Map.copyOf(trees);
  }

  @Override
  public String tree(SqlText sql) {
    return trees.getOrDefault(
        sql.value(),
        "{\"error\":true,\"error_type\":\"parser\",\"error_message\":\"not recorded\"}");
  }
}

package dev.lakewright.core.question;

import dev.lakewright.core.sql.SqlText;
import java.util.List;

/**
 * A reading that came after the first one.
 *
 * @param chance its part of the chances of all readings, from 0 to 1
 * @param differences what it does otherwise than the first, in words; empty for the first itself
 */
public record Alternative(Reading reading, SqlText sql, double chance, List<String> differences) {
  public Alternative {
    differences = List.copyOf(differences);
  }
}

package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.policy.BoundFilter;
import dev.lakewright.core.policy.RowFilter;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.sql.gate.RowPredicate;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Row filters as they stand in the workspace's file, with DuckDB's parser. */
class RowPredicateTest {
  private static final Cell EMEA = new Cell.Text("EMEA' OR '1'='1");
  private static final Cell THREE = new Cell.Whole(BigInteger.valueOf(3));

  private static BoundFilter read(String predicate) {
    try (DuckDbParser parser = DuckDbParser.open()) {
      return new RowPredicate(parser)
          .read(
              new RowFilter(
                  predicate, Map.of("region", EMEA, "least", THREE), new SourceLocation(7, 9)));
    }
  }

  @Test
  void bindsAttributesInOrderAndNeverWritesThem() {
    BoundFilter filter =
        read("Region = $region AND (Id>=$least OR Note <> 'a $region ?' -- rest\n)");
    assertThat(filter.sql().replaceAll(" +", " "))
        .isEqualTo("Region = ? AND (Id>= ? OR Note <> 'a $region ?' )");
    assertThat(filter.bound()).containsExactly(EMEA, THREE);
  }

  private static final List<String> NONE =
      List.of(
          "",
          "Region =",
          "a) OR (b",
          "true) --",
          "a, b",
          "a; SELECT 1",
          "a = ?",
          "a = $nobody",
          "a IN (SELECT b FROM t)",
          "count(*) > 1",
          "row_number() OVER () = 1",
          "COLUMNS(*) = 1",
          "random() < 0.5",
          "getenv('HOME') = 'x'",
          "current_user = 'x'",
          "day < current_date",
          "day < now()",
          "age(day) > INTERVAL 1 DAY",
          "a = 1 ORDER BY 1",
          "a FROM t");

  @Test
  void refusesWhatIsNoPredicateOverTheRow() {
    assertThat(NONE).filteredOn(predicate -> !isRefusedInPlace(predicate)).isEmpty();
  }

  private static boolean isRefusedInPlace(String predicate) {
    try {
      read(predicate);
      return false;
    } catch (LakewrightException refused) {
      return refused.failure().code() == ErrorCode.WORKSPACE_INVALID
          && refused.failure().location().equals(Optional.of(new SourceLocation(7, 9)));
    }
  }
}

package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Gate} keeps, over {@link SampleShop}. */
public abstract class GateContract {
  /** A statement that passes. */
  protected static final String FRIENDLY = "SELECT name, id FROM item WHERE id = 1";

  private static final QueryLimits LIMITS = new QueryLimits(7, Duration.ofSeconds(3));

  /** Return a gate before the sample lake, through which {@link #FRIENDLY} passes. */
  protected abstract Gate gate();

  private static GateRequest request(String sql) {
    return new GateRequest(new SqlText(sql), SampleShop.LAKE, LIMITS);
  }

  private static Optional<Failure> refusal(GateOutcome outcome) {
    return outcome.fold((query, facts) -> Optional.empty(), Optional::of);
  }

  @Test
  void letsPassWhatItUnderstands() {
    GatedQuery query =
        gate()
            .check(request(FRIENDLY))
            .fold(
                (passed, facts) -> passed,
                failure -> {
                  throw new AssertionError(failure);
                });
    assertThat(query.sql()).isEqualTo(new SqlText(FRIENDLY));
    assertThat(query.executable()).isNotBlank().doesNotEndWith(";");
    assertThat(query.tables()).isEqualTo(Set.of(SampleShop.ITEM));
    assertThat(query.defaultLake()).isEqualTo(SampleShop.LAKE);
    assertThat(query.limits()).isEqualTo(LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  -- nothing\n",
        "neither SQL nor sense",
        "SELECT id FROM",
        "SELECT id FROM nothing",
        "SELECT nothing FROM item",
        FRIENDLY + "; " + FRIENDLY,
        "DROP TABLE item",
        "COPY item TO 'stolen.csv'",
        "ATTACH 'other.duckdb'",
        "PRAGMA database_list",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'"
      })
  void refusesTheRestAsAValue(String sql) {
    Failure failure = refusal(gate().check(request(sql))).orElseThrow();
    assertThat(failure.code().kind()).isIn(ErrorKind.REFUSED, ErrorKind.USAGE);
    assertThat(failure.message()).isNotBlank();
  }

  @Test
  void saysTheSameTwiceFromSeveralThreads() {
    Gate gate = gate();
    List<GateOutcome> outcomes =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> gate.check(request(FRIENDLY)))
            .distinct()
            .toList();
    assertThat(outcomes).hasSize(1);
  }
}

package dev.lakewright.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.run.RunId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunIdsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  /** Gives every tail twice before the next one. */
  private static final class Stutter implements RandomGenerator {
    private int given;

    @Override
    public int nextInt(int bound) {
      return given++ / 8 % bound;
    }

    @Override
    public long nextLong() {
      return given++;
    }
  }

  @Test
  void neverGivesTheSameIdTwice() {
    RunIds ids = new RunIds(CLOCK, new Stutter(), id -> false);
    assertThat(Stream.generate(ids::next).limit(20).map(RunId::value))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("20261126-120000-[a-z0-9]{4}"));
  }

  @Test
  void givesNoIdOfARunThatThereIs() {
    RunId first = new RunIds(CLOCK, new Stutter(), id -> false).next();
    RunIds elsewhere = new RunIds(CLOCK, new Stutter(), first::equals);
    assertThat(elsewhere.next()).isNotEqualTo(first);
  }
}

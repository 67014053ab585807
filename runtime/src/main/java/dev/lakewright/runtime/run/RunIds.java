package dev.lakewright.runtime.run;

import dev.lakewright.core.run.RunId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Makes run ids: the second in UTC and a few random letters. */
public final class RunIds {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int TAIL = 4;

  private final Clock clock;
  private final RandomGenerator random;

  public RunIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public synchronized RunId next() {
    StringBuilder id = new StringBuilder(SECOND.format(clock.instant())).append('-');
    for (int i = 0; i < TAIL; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new RunId(id.toString());
  }
}

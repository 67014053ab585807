package dev.lakewright.runtime.run;

import dev.lakewright.core.run.RunId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Makes run ids: the second in UTC and a few random letters, never the same ones twice in one
 * second, nor those of a run that another process has begun. Safe for use by several threads.
 */
public final class RunIds {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int TAIL = 4;

  private final Clock clock;
  private final RandomGenerator random;
  private final Predicate<RunId> taken;
  private final Set<String> given = new HashSet<>();
  private String second = "";

  /**
   * Make a source of ids.
   *
   * @param taken whether there is a run of an id
   */
  public RunIds(Clock clock, RandomGenerator random, Predicate<RunId> taken) {
    this.clock = clock;
    this.random = random;
    this.taken = taken;
  }

  public synchronized RunId next() {
    String now = SECOND.format(clock.instant());
    if (!now.equals(second)) {
      second = now;
      given.clear();
    }
    RunId id = withTail(now);
    while (!given.add(id.value()) || taken.test(id)) {
      id = withTail(now);
    }
    return id;
  }

  private RunId withTail(String now) {
    return new RunId(now + '-' + tail());
  }

  private String tail() {
    StringBuilder tail = new StringBuilder();
    for (int i = 0; i < TAIL; i++) {
      tail.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return tail.toString();
  }
}

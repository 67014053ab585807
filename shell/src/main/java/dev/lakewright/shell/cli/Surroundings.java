package dev.lakewright.shell.cli;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.role.Caller;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Where and when a command runs.
 *
 * @param directory the current one, absolute
 * @param home folder for demo lakes and logs
 * @param random for run ids
 */
public record Surroundings(Path directory, Path home, Clock clock, RandomGenerator random) {
  private static final String HOME_VARIABLE = "LAKEWRIGHT_HOME";

  /** Return those of this process; home is {@code LAKEWRIGHT_HOME} or {@code ~/.lakewright}. */
  public static Surroundings ofProcess(Map<String, String> environment, Path userHome) {
    String named = environment.getOrDefault(HOME_VARIABLE, "");
    Path home = named.isEmpty() ? userHome.resolve(".lakewright") : Path.of(named);
    return new Surroundings(
        Path.of("").toAbsolutePath(),
        home.toAbsolutePath(),
        Clock.systemUTC(),
        new SplittableRandom());
  }

  OpenRequest request(Optional<String> lake, Optional<String> role, ProgressListener progress) {
    return new OpenRequest(directory, home, lake, clock, random, progress)
        .as(Caller.ofProcess().wanting(role));
  }
}

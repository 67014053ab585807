package dev.lakewright.runtime;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.runtime.role.Caller;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where and with what Lakewright is opened.
 *
 * @param directory where the search for a workspace starts, upwards
 * @param home folder for demo lakes and for runs outside a workspace; made where it is missing
 * @param lake the lake that will be asked, if the caller knows; where there is no workspace a demo
 *     lake of that name is made
 * @param random for run ids only; results never depend on it
 * @param caller who asks; the role is theirs
 * @param progress hears of long work while opening, such as the making of the demo lake
 * @param models how language models are come by
 * @param asking whether questions will be asked: what the parser learned is then read meanwhile
 */
public record OpenRequest(
    Path directory,
    Path home,
    Optional<String> lake,
    Clock clock,
    RandomGenerator random,
    Caller caller,
    ProgressListener progress,
    ModelAccess models,
    boolean asking) {
  /** A request of whoever runs this process. */
  public OpenRequest(
      Path directory,
      Path home,
      Optional<String> lake,
      Clock clock,
      RandomGenerator random,
      ProgressListener progress) {
    this(
        directory,
        home,
        lake,
        clock,
        random,
        Caller.ofProcess(),
        progress,
        ModelAccess.ofProcess(),
        false);
  }

  public OpenRequest as(Caller other) {
    return new OpenRequest(directory, home, lake, clock, random, other, progress, models, asking);
  }

  public OpenRequest with(ModelAccess other) {
    return new OpenRequest(directory, home, lake, clock, random, caller, progress, other, asking);
  }

  public OpenRequest asking(boolean whether) {
    return new OpenRequest(directory, home, lake, clock, random, caller, progress, models, whether);
  }
}

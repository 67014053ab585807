package dev.lakewright.bench.speed;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.runtime.OpenRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** How measurements open a workspace: silently, and with the same run ids every time. */
final class Opening {
  private Opening() {}

  static OpenRequest of(Path folder, Path home) {
    return new OpenRequest(
        folder, home, Optional.empty(), Clock.systemUTC(), new Random(1), ProgressListener.SILENT);
  }
}

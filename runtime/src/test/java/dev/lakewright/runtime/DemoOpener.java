package dev.lakewright.runtime;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** Opens the product for tests, in folders of their own. */
final class DemoOpener {
  private DemoOpener() {}

  static Lakewright open(Path directory, Path home) {
    return LakewrightRuntime.open(request(directory, home));
  }

  static OpenRequest request(Path directory, Path home) {
    return new OpenRequest(
        directory,
        home,
        Optional.empty(),
        Clock.systemUTC(),
        new Random(System.nanoTime()),
        ProgressListener.SILENT);
  }

  static AskOutcome sql(Lakewright lakewright, String text) {
    return lakewright.sql(AskRequest.of(text), RunControl.free(), RunListener.SILENT);
  }

  static AskOutcome ask(Lakewright lakewright, String text) {
    return lakewright.ask(AskRequest.of(text), RunControl.free(), RunListener.SILENT);
  }
}

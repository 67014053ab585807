package dev.lakewright.runtime.run;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A bundle while its run goes on. As a listener it keeps the events; {@link #finish} gives the
 * bundle its name. Used by one run at a time, from any thread.
 */
public final class BundleDraft implements RunListener {
  private final Path draft;
  private final Path target;
  private final Writer events;

  BundleDraft(Path draft, Path target) throws IOException {
    this.draft = draft;
    this.target = target;
    this.events = Files.newBufferedWriter(draft.resolve(RunStore.EVENTS_FILE));
  }

  @Override
  public synchronized void happened(RunEvent event) {
    try {
      events.write(EventJson.line(event));
      events.write('\n');
      events.flush();
    } catch (IOException full) {
      throw notWritable(full);
    }
  }

  /** Return where the engine writes the result. */
  public Path result() {
    return draft.resolve(RunStore.RESULT_FILE);
  }

  /** Return the path of another file of the bundle. */
  public Path file(String name) {
    return draft.resolve(name);
  }

  /** Return where calls of models are written down. */
  public Path models() {
    return draft.resolve(RunStore.MODELS_FILE);
  }

  /** Write what came of the run and give the bundle its final name. */
  public synchronized void finish(RunRecord run) {
    try {
      events.close();
      if (run.sql().isPresent()) {
        Files.writeString(draft.resolve(RunStore.SQL_FILE), run.sql().get() + "\n");
      }
      Files.writeString(draft.resolve(RunStore.RUN_FILE), RunRecordJson.write(run));
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException full) {
      throw notWritable(full);
    }
  }

  private LakewrightException notWritable(IOException cause) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(cause, ErrorCode.WORKSPACE_NOT_WRITABLE),
            "cannot write the run's bundle " + draft + ": " + cause.getMessage()),
        cause);
  }
}

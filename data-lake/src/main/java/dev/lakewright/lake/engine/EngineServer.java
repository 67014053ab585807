package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.wire.Frame;
import dev.lakewright.lake.wire.Frames;
import dev.lakewright.lake.wire.WireResults;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The program of an engine's process: opens one DuckDB, runs what its owner asks for over standard
 * input, answers over another stream, and ends when its owner does.
 */
public final class EngineServer {
  /** How often the process says that it is there. */
  private static final long BEAT_MILLIS = 500;

  /** The stream for answers, where one was set up beside standard output. */
  static final String THIRD_STREAM = "/dev/fd/3";

  private static final int BROKEN = 70;

  private final Frames frames;
  private final Map<Integer, Cancellation> running = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private EngineServer(Frames frames) {
    this.frames = frames;
  }

  /**
   * Serve until the owner closes standard input; never returns.
   *
   * @param arguments the file to answer into, where it is not standard output
   */
  public static void main(String[] arguments) {
    Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> end(BROKEN));
    try {
      FileOutputStream answers =
          arguments.length > 0
              ? new FileOutputStream(arguments[0])
              : new FileOutputStream(FileDescriptor.out);
      new EngineServer(new Frames(new FileInputStream(FileDescriptor.in), answers)).serve();
      end(0);
    } catch (IOException ownerGone) {
      end(0);
    }
  }

  /** Native work may be under way, which does not let go for a shutdown in order. */
  private static void end(int status) {
    Runtime.getRuntime().halt(status);
  }

  private void serve() throws IOException {
    Optional<Frame> first = frames.next();
    if (first.isEmpty()) {
      return;
    }
    threads.execute(this::beat);
    Optional<LocalBackend> opened = open(first.get());
    if (opened.isEmpty()) {
      return;
    }
    for (Optional<Frame> next = frames.next(); next.isPresent(); next = frames.next()) {
      take(opened.get(), next.get());
    }
  }

  private Optional<LocalBackend> open(Frame opening) throws IOException {
    WireOrders.Opening wanted = WireOrders.readOpening(opening.body());
    try {
      LocalBackend backend = LocalBackend.open(wanted, wanted.settings());
      frames.send(opening.call(), Word.DONE.sign(), Frames.Body.NONE);
      return Optional.of(backend);
    } catch (LakewrightException refused) {
      frames.send(
          opening.call(),
          Word.FAILED.sign(),
          out -> WireResults.writeFailure(out, refused.failure()));
      return Optional.empty();
    }
  }

  private void beat() {
    try {
      while (true) {
        frames.send(0, Word.BEAT.sign(), Frames.Body.NONE);
        Thread.sleep(BEAT_MILLIS);
      }
    } catch (IOException | InterruptedException ownerGone) {
      end(0);
    }
  }

  private void take(LocalBackend backend, Frame call) {
    if (Word.CANCEL.is(call.word())) {
      Optional.ofNullable(running.get(call.call())).ifPresent(Cancellation::cancel);
      return;
    }
    Cancellation cancellation = new Cancellation();
    running.put(call.call(), cancellation);
    threads.execute(
        () -> {
          try {
            new EngineCall(backend, frames, call, cancellation).answer();
          } catch (IOException ownerGone) {
            end(0);
          } finally {
            running.remove(call.call());
          }
        });
  }
}

package dev.lakewright.lake.engine;

import dev.lakewright.lake.wire.Frame;
import dev.lakewright.lake.wire.Frames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A running process of an engine, and the calls that wait for it. */
final class EngineProcess implements AutoCloseable {
  private static final long GRACE_MILLIS = 1_000;
  private static final int SIGNALS = 128;
  private static final Set<String> KEPT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LD_LIBRARY_PATH", "TMPDIR", "PATH");

  private final Process process;
  private final Frames frames;
  private final Map<Integer, BlockingQueue<Frame>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger lastCall = new AtomicInteger();
  private volatile long heard = System.nanoTime();
  private volatile boolean gone;

  private EngineProcess(Process process) {
    this.process = process;
    this.frames = new Frames(process.getInputStream(), process.getOutputStream());
    Thread reader = new Thread(this::readAll, "lakewright-engine-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Start a process. Of the environment it gets what Java needs, and no secrets.
   *
   * @param folder where a crash leaves its report
   * @throws IOException if there is no such program, or no room for a process
   */
  static EngineProcess start(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().retainAll(KEPT);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new EngineProcess(builder.start());
  }

  private void readAll() {
    try {
      for (var next = frames.next(); next.isPresent(); next = frames.next()) {
        heard = System.nanoTime();
        Frame frame = next.get();
        BlockingQueue<Frame> queue = waiting.get(frame.call());
        if (queue != null) {
          queue.add(frame);
        }
      }
    } catch (IOException broken) {
      // Whatever it was, nothing more can be understood of this process.
      process.destroyForcibly();
    }
    gone = true;
    waiting.forEach((call, queue) -> queue.add(Frame.note(call, Word.GONE.sign())));
  }

  boolean isGone() {
    return gone;
  }

  /** Return how long nothing has been heard, in milliseconds; beats come in between. */
  long silentMillis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heard);
  }

  /** Ask for something; the queue gets what comes of it. */
  Exchange ask(Word word, Frames.Body body) throws IOException {
    int call = lastCall.incrementAndGet();
    BlockingQueue<Frame> queue = new LinkedBlockingQueue<>();
    waiting.put(call, queue);
    if (gone) {
      queue.add(Frame.note(call, Word.GONE.sign()));
    }
    try {
      frames.send(call, word.sign(), body);
    } catch (IOException dead) {
      forget(call);
      throw dead;
    }
    return new Exchange(this, call, queue);
  }

  void stop(int call) {
    try {
      frames.send(call, Word.CANCEL.sign(), Frames.Body.NONE);
    } catch (IOException dead) {
      // The end of the process is told to whoever waits.
      return;
    }
  }

  void forget(int call) {
    waiting.remove(call);
  }

  /** End the process at once, with whatever it is doing. */
  void kill() {
    gone = true;
    process.destroyForcibly();
  }

  /** Say how it ended, for people. */
  String end() {
    try {
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        return "closed its answers";
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return "was left";
    }
    int status = process.exitValue();
    return status > SIGNALS ? "was ended by signal " + (status - SIGNALS) : "ended by itself";
  }

  @Override
  public void close() {
    kill();
  }
}

package dev.lakewright.shell.terminal;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import dev.lakewright.shell.render.Counts;
import dev.lakewright.shell.render.DisplayWidth;
import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.render.SafeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One line that says what goes on, for how long and how far, once work has gone on for a while.
 * Closing it wipes the line. Any thread may report.
 */
public final class ProgressLine implements ProgressListener, RunListener, AutoCloseable {
  private static final long QUIET_NANOS = Duration.ofMillis(400).toNanos();
  private static final long TICK_MILLIS = 100;
  private static final String WIPE = "\r\u001B[K";

  private final Consumer<String> screen;
  private final Look look;
  private final LongSupplier nanoTime;
  private final long startedAt;
  private String what = "";
  private double fraction = -1;
  private boolean drawn;
  private boolean closed;

  /**
   * Begin counting the time; nothing is drawn before {@link #tick}.
   *
   * @param screen takes text for a terminal
   */
  ProgressLine(Consumer<String> screen, Look look, LongSupplier nanoTime) {
    this.screen = screen;
    this.look = look;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /** Start a line that draws itself on a terminal; on anything else nothing is ever drawn. */
  public static ProgressLine start(Consumer<String> screen, Look look) {
    ProgressLine line = new ProgressLine(screen, look, System::nanoTime);
    if (look.boxes()) {
      Thread ticker = new Thread(line::tickUntilClosed, "progress");
      ticker.setDaemon(true);
      ticker.start();
    }
    return line;
  }

  @Override
  public synchronized void progressed(String action, double part) {
    what = action;
    fraction = part;
  }

  @Override
  public synchronized void happened(RunEvent event) {
    if (event instanceof RunEvent.StageStarted started) {
      what = words(started.stage());
      fraction = -1;
    } else if (event instanceof RunEvent.Progressed progress) {
      what = progress.what();
      fraction = progress.fraction();
    }
  }

  /** Draw the line if the work has taken long enough. */
  synchronized void tick() {
    long elapsed = nanoTime.getAsLong() - startedAt;
    if (closed || elapsed < QUIET_NANOS) {
      return;
    }
    String text = DisplayWidth.cut(text(elapsed), look.columns() - 1, look.glyphs().ellipsis());
    screen.accept(WIPE + text);
    drawn = true;
  }

  private String text(long elapsed) {
    List<String> parts = new ArrayList<>();
    if (!what.isEmpty()) {
      parts.add(SafeText.oneLine(what));
    }
    if (fraction >= 0) {
      parts.add(Math.round(Math.min(1, fraction) * 100) + " %");
    }
    parts.add(Counts.time(Duration.ofNanos(elapsed)));
    return String.join(look.glyphs().dot(), parts);
  }

  private synchronized void tickUntilClosed() {
    while (!closed) {
      try {
        wait(TICK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      try {
        tick();
      } catch (Output.ReaderGone e) {
        return;
      }
    }
  }

  @Override
  public synchronized void close() {
    if (!closed && drawn) {
      screen.accept(WIPE);
    }
    closed = true;
    notifyAll();
  }

  private static String words(Stage stage) {
    return switch (stage) {
      case READ -> "reading the question";
      case LINK -> "linking words to the lake";
      case ROUTE -> "choosing a tier";
      case GENERATE -> "writing SQL";
      case GATE -> "examining the SQL";
      case RUN -> "running";
      case CHECK -> "checking the answer";
      case DECIDE -> "deciding";
    };
  }
}

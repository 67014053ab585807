package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.wire.Frames;
import dev.lakewright.lake.wire.WireResults;
import dev.lakewright.lake.wire.WireText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A DuckDB in a process of its own. A process that is gone is followed by a new one on the next
 * call.
 */
final class RemoteBackend implements Backend {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(60);
  private static final Duration PARSES_WITHIN = WatchedBackend.Patience.USUAL.parsing();

  private final LakeStorage storage;
  private final EngineSettings settings;
  private final EngineCommand command;
  private Optional<EngineProcess> current = Optional.empty();
  private boolean closed;

  RemoteBackend(LakeStorage storage, EngineSettings settings, EngineCommand command) {
    this.storage = storage;
    this.settings = settings;
    this.command = command;
  }

  /**
   * Start the process, unless one is running.
   *
   * @throws LakewrightException if that cannot be
   */
  void start() {
    process();
  }

  private synchronized EngineProcess process() {
    if (closed) {
      throw failed("is closed");
    }
    Optional<EngineProcess> alive = current.filter(it -> !it.isGone());
    EngineProcess process = alive.orElseGet(this::opened);
    current = Optional.of(process);
    return process;
  }

  private EngineProcess opened() {
    try {
      Files.createDirectories(settings.staging());
      EngineProcess process =
          EngineProcess.start(command.words(settings.memoryMegabytes()), settings.staging());
      open(process);
      return process;
    } catch (IOException refused) {
      throw failed("cannot be started: " + refused.getMessage());
    }
  }

  private void open(EngineProcess process) throws IOException {
    WireOrders.Opening opening =
        new WireOrders.Opening(settings, storage.readable(), storage.setup());
    boolean opened = false;
    try (Exchange exchange = process.ask(Word.OPEN, out -> WireOrders.writeOpening(out, opening))) {
      Waiting.End end = new Waiting(exchange, RunControl.free(), Optional.of(OPENS_WITHIN)).end();
      opened = Word.DONE.is(end.frame().word());
      if (!opened) {
        throw new LakewrightException(WireResults.readFailure(end.frame().body()));
      }
    } finally {
      if (!opened) {
        process.kill();
      }
    }
  }

  @Override
  public QueryOutcome run(Order order, int previewRows, RunControl control) {
    return outcome(
        Word.RUN,
        out -> {
          WireOrders.write(out, order);
          out.writeInt(previewRows);
        },
        control,
        Optional.of(order.limits().timeout()));
  }

  @Override
  public QueryOutcome materialise(Order order, Path file, int previewRows, RunControl control) {
    return outcome(
        Word.MATERIALISE,
        out -> {
          WireOrders.write(out, order);
          WireText.write(out, file.toAbsolutePath().toString());
          out.writeInt(previewRows);
        },
        control,
        Optional.of(order.limits().timeout()));
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path file) {
    done(
        Word.EXPORT,
        out -> {
          WireText.write(out, parquet.toAbsolutePath().toString());
          WireText.write(out, format.name());
          WireText.write(out, file.toAbsolutePath().toString());
        },
        Optional.empty());
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    return outcome(
        Word.READ,
        out -> {
          WireText.write(out, parquet.toAbsolutePath().toString());
          out.writeInt(previewRows);
        },
        RunControl.free(),
        Optional.empty());
  }

  @Override
  public String digest(Path parquet) {
    return text(Word.DIGEST, parquet.toAbsolutePath().toString(), Optional.empty());
  }

  @Override
  public String tree(SqlText sql) {
    return text(Word.TREE, sql.value(), Optional.of(PARSES_WITHIN));
  }

  private String text(Word word, String argument, Optional<Duration> limit) {
    Waiting.End end = done(word, out -> WireText.write(out, argument), limit);
    try {
      return WireText.read(end.frame().body());
    } catch (IOException garbled) {
      throw failed("said what cannot be understood: " + garbled.getMessage());
    }
  }

  /** Return the end of a call that is no query, whose failure is thrown. */
  private Waiting.End done(Word word, Frames.Body body, Optional<Duration> limit) {
    Waiting.End end = end(word, body, RunControl.free(), limit);
    if (Word.FAILED.is(end.frame().word())) {
      throw new LakewrightException(failure(end));
    }
    return end;
  }

  private QueryOutcome outcome(
      Word word, Frames.Body body, RunControl control, Optional<Duration> limit) {
    try {
      Waiting.End end = end(word, body, control, limit);
      return Word.FAILED.is(end.frame().word())
          ? new QueryOutcome.Failed(failure(end))
          : new QueryOutcome.Completed(WireResults.readFrame(end.frame().body(), end.rows()));
    } catch (LakewrightException noEnd) {
      return new QueryOutcome.Failed(noEnd.failure());
    } catch (IOException garbled) {
      return new QueryOutcome.Failed(
          failed("said what cannot be understood: " + garbled.getMessage()).failure());
    }
  }

  private Waiting.End end(
      Word word, Frames.Body body, RunControl control, Optional<Duration> limit) {
    try (Exchange exchange = process().ask(word, body)) {
      Cancellation.Registration watch = control.cancellation().onCancel(exchange::stop);
      try {
        return new Waiting(exchange, control, limit).end();
      } finally {
        watch.close();
      }
    } catch (IOException gone) {
      throw failed("ended before it was asked");
    }
  }

  private static Failure failure(Waiting.End end) {
    try {
      return WireResults.readFailure(end.frame().body());
    } catch (IOException garbled) {
      return failed("said what cannot be understood: " + garbled.getMessage()).failure();
    }
  }

  private static LakewrightException failed(String how) {
    return new LakewrightException(
        Failure.of(ErrorCode.ENGINE_FAILED, "the engine's process " + how));
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.ifPresent(EngineProcess::close);
  }
}

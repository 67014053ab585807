package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.wire.Frame;
import dev.lakewright.lake.wire.Frames;
import dev.lakewright.lake.wire.WireResults;
import dev.lakewright.lake.wire.WireText;
import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One call within an engine's process: does what it asks for and sends what came of it. */
final class EngineCall {
  private static final int ROWS_A_MESSAGE = 500;

  private final Backend backend;
  private final Frames frames;
  private final Frame call;
  private final RunControl control;

  EngineCall(Backend backend, Frames frames, Frame call, Cancellation cancellation) {
    this.backend = backend;
    this.frames = frames;
    this.call = call;
    this.control = new RunControl(cancellation, this::progressed);
  }

  private void progressed(String what, double fraction) {
    try {
      frames.send(
          call.call(),
          Word.PROGRESS.sign(),
          out -> {
            WireText.write(out, what);
            out.writeDouble(fraction);
          });
    } catch (IOException ownerGone) {
      throw new UncheckedIOException(ownerGone);
    }
  }

  /**
   * Do the work and send its end.
   *
   * @throws IOException if the owner is gone
   */
  void answer() throws IOException {
    try {
      work();
    } catch (LakewrightException problem) {
      failed(problem.failure());
    } catch (RuntimeException defect) {
      String what = defect.getClass().getSimpleName() + ": " + defect.getMessage();
      failed(Failure.of(ErrorCode.ENGINE_FAILED, "the engine broke (" + what + ")"));
    }
  }

  private void work() throws IOException {
    DataInput body = call.body();
    if (Word.RUN.is(call.word())) {
      send(backend.run(WireOrders.read(body), body.readInt(), control));
    } else if (Word.MATERIALISE.is(call.word())) {
      send(backend.materialise(WireOrders.read(body), path(body), body.readInt(), control));
    } else if (Word.READ.is(call.word())) {
      send(backend.read(path(body), body.readInt()));
    } else if (Word.EXPORT.is(call.word())) {
      backend.export(path(body), ExportFormat.valueOf(WireText.read(body)), path(body));
      frames.send(call.call(), Word.DONE.sign(), Frames.Body.NONE);
    } else if (Word.DIGEST.is(call.word())) {
      text(backend.digest(path(body)));
    } else if (Word.TREE.is(call.word())) {
      text(backend.tree(new SqlText(WireText.read(body))));
    } else {
      throw new IOException("not a word of an owner: " + call.word());
    }
  }

  private static Path path(DataInput body) throws IOException {
    return Path.of(WireText.read(body));
  }

  private void text(String text) throws IOException {
    frames.send(call.call(), Word.TEXT.sign(), out -> WireText.write(out, text));
  }

  private void failed(Failure failure) throws IOException {
    frames.send(call.call(), Word.FAILED.sign(), out -> WireResults.writeFailure(out, failure));
  }

  private void send(QueryOutcome outcome) throws IOException {
    Optional<ResultTable> result =
        outcome.fold(Optional::of, failure -> Optional.<ResultTable>empty());
    if (result.isEmpty()) {
      failed(outcome.fold(EngineCall::noFailure, failure -> failure));
      return;
    }
    List<List<Cell>> rows = result.get().rows();
    for (int i = 0; i < rows.size(); i += ROWS_A_MESSAGE) {
      List<List<Cell>> some = rows.subList(i, Math.min(rows.size(), i + ROWS_A_MESSAGE));
      frames.send(call.call(), Word.ROWS.sign(), out -> WireResults.writeRows(out, some));
    }
    frames.send(call.call(), Word.RESULT.sign(), out -> WireResults.writeFrame(out, result.get()));
  }

  private static Failure noFailure(ResultTable table) {
    throw new IllegalStateException("a result is no failure: " + table.totalRows());
  }
}

package dev.lakewright.text.judge;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Optional;

/**
 * The judge that is shipped, loaded when it is first needed; nothing where its native library does
 * not run on this machine. Safe for use by several threads.
 */
public final class ShippedJudge implements Judge.Source {
  private Optional<Judge> judge = Optional.empty();
  private boolean looked;

  @Override
  public synchronized Optional<Judge> judge() {
    if (!looked) {
      judge = load();
      looked = true;
    }
    return judge;
  }

  private static Optional<Judge> load() {
    try {
      return Optional.of(OnnxJudge.load());
    } catch (OrtException | IOException | LinkageError unavailable) {
      return Optional.empty();
    }
  }
}

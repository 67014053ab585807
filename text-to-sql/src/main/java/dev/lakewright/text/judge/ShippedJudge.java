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
  private String problem = "the process is ending";
  private boolean looked;

  @Override
  public synchronized Optional<Judge> judge() {
    if (!looked) {
      judge = new BeforeExit().finish(this::load);
      looked = true;
    }
    return judge;
  }

  /** Say why there is no judge on this machine; nothing where there is one. */
  public synchronized Optional<String> problem() {
    return judge().isPresent() ? Optional.empty() : Optional.of(problem);
  }

  private Optional<Judge> load() {
    try {
      return Optional.of(OnnxJudge.load());
    } catch (OrtException | ReflectiveOperationException | IOException | LinkageError unavailable) {
      problem = String.valueOf(unavailable.getMessage());
      return Optional.empty();
    }
  }
}

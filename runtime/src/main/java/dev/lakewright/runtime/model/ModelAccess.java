package dev.lakewright.runtime.model;

import dev.lakewright.core.model.ModelTape;
import dev.lakewright.gateway.llama.LocalModels;
import java.util.Map;

/**
 * How a process comes to models.
 *
 * @param environment where keys are; never printed
 * @param tape where replies come from
 * @param local models that run in this process
 */
public record ModelAccess(Map<String, String> environment, ModelTape tape, LocalModels local) {
  public ModelAccess {
    environment = Map.copyOf(environment);
  }

  /** Make an access with models of its own in this process. */
  public ModelAccess(Map<String, String> environment, ModelTape tape) {
    this(environment, tape, new LocalModels());
  }

  /** Return the access that this process has. */
  public static ModelAccess ofProcess() {
    return new ModelAccess(System.getenv(), ModelTape.LIVE);
  }

  public ModelAccess with(ModelTape other) {
    return new ModelAccess(environment, other, local);
  }

  @Override
  public String toString() {
    return "ModelAccess[" + tape + "]";
  }
}

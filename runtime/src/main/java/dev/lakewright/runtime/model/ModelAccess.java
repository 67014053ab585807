package dev.lakewright.runtime.model;

import dev.lakewright.core.model.ModelTape;
import java.util.Map;

/**
 * How a process comes to models.
 *
 * @param environment where keys are; never printed
 * @param tape where replies come from
 */
public record ModelAccess(Map<String, String> environment, ModelTape tape) {
  public ModelAccess {
    environment = Map.copyOf(environment);
  }

  /** Return the access that this process has. */
  public static ModelAccess ofProcess() {
    return new ModelAccess(System.getenv(), ModelTape.LIVE);
  }

  public ModelAccess with(ModelTape other) {
    return new ModelAccess(environment, other);
  }

  @Override
  public String toString() {
    return "ModelAccess[" + tape + "]";
  }
}

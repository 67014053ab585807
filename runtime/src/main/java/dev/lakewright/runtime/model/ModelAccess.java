package dev.lakewright.runtime.model;

import dev.lakewright.core.model.ModelTape;
import dev.lakewright.text.tier.Help;
import java.util.Map;
import java.util.Set;

/**
 * How a process comes to models.
 *
 * @param environment where keys are; never printed
 * @param tape where replies come from
 * @param helps what models are helped with
 */
public record ModelAccess(Map<String, String> environment, ModelTape tape, Set<Help> helps) {
  public ModelAccess {
    environment = Map.copyOf(environment);
    helps = Set.copyOf(helps);
  }

  /** Make an access to models that are helped with everything there is. */
  public ModelAccess(Map<String, String> environment, ModelTape tape) {
    this(environment, tape, Set.of(Help.values()));
  }

  public ModelAccess helpedBy(Set<Help> some) {
    return new ModelAccess(environment, tape, some);
  }

  /** Return the access that this process has. */
  public static ModelAccess ofProcess() {
    return new ModelAccess(System.getenv(), ModelTape.LIVE);
  }

  public ModelAccess with(ModelTape other) {
    return new ModelAccess(environment, other, helps);
  }

  @Override
  public String toString() {
    return "ModelAccess[" + tape + "]";
  }
}

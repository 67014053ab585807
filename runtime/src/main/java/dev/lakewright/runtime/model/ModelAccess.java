package dev.lakewright.runtime.model;

import dev.lakewright.core.model.ModelTape;
import dev.lakewright.gateway.llama.LocalModels;
import dev.lakewright.text.tier.Help;
import java.util.Map;
import java.util.Set;

/**
 * How a process comes to models.
 *
 * @param environment where keys are; never printed
 * @param tape where replies come from
 * @param local models that run in this process
 * @param helps what models are helped with
 */
public record ModelAccess(
    Map<String, String> environment, ModelTape tape, LocalModels local, Set<Help> helps) {
  public ModelAccess {
    environment = Map.copyOf(environment);
    helps = Set.copyOf(helps);
  }

  /** Make an access to models that are helped with all there is, some of them in this process. */
  public ModelAccess(Map<String, String> environment, ModelTape tape) {
    this(environment, tape, new LocalModels(), Help.USUAL);
  }

  /** Return the access that this process has. */
  public static ModelAccess ofProcess() {
    return new ModelAccess(System.getenv(), ModelTape.LIVE);
  }

  public ModelAccess with(ModelTape other) {
    return new ModelAccess(environment, other, local, helps);
  }

  public ModelAccess helpedBy(Set<Help> some) {
    return new ModelAccess(environment, tape, local, some);
  }

  @Override
  public String toString() {
    return "ModelAccess[" + tape + "]";
  }
}

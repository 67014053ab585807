package dev.lakewright.gateway;

import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The models as one question may ask them. Safe for use by several threads. */
public final class QuestionModels {
  private final Function<ModelSpec, ModelClient> maker;
  private final Tally tally = new Tally();
  private final Map<ModelName, ModelClient> clients = new ConcurrentHashMap<>();

  QuestionModels(Function<ModelSpec, ModelClient> maker) {
    this.maker = maker;
  }

  /** Return models for where there are none. */
  public static QuestionModels none() {
    return new QuestionModels(
        spec ->
            new Unusable(
                spec.name(),
                ModelOutcome.failed(FailureKind.UNKNOWN_MODEL, "there are no models here")));
  }

  public ModelClient client(ModelSpec spec) {
    return clients.computeIfAbsent(
        spec.name(), name -> tally.counting(maker.apply(spec), spec.price()));
  }

  /** Return what all replies so far cost; those from a tape count as if they were new. */
  public ModelCost cost() {
    return tally.cost();
  }
}

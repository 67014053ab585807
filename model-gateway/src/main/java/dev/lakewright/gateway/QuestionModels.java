package dev.lakewright.gateway;

import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.TokenUse;
import java.math.BigDecimal;
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

  public ModelClient client(ModelSpec spec) {
    return clients.computeIfAbsent(
        spec.name(), name -> tally.counting(maker.apply(spec), spec.price()));
  }

  /** Return the tokens of all replies so far, those from a tape among them. */
  public TokenUse tokens() {
    return tally.tokens();
  }

  /** Return what they cost, or would have cost. */
  public BigDecimal money() {
    return tally.money();
  }

  public int calls() {
    return tally.calls();
  }
}

package dev.lakewright.gateway;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenUse;
import java.math.BigDecimal;

/** Adds up what replies cost. Safe for use by several threads. */
final class Tally {
  private TokenUse tokens = TokenUse.NONE;
  private BigDecimal money = BigDecimal.ZERO;
  private int calls;

  ModelClient counting(ModelClient client, ModelPrice price) {
    return new ModelClient() {
      @Override
      public ModelName name() {
        return client.name();
      }

      @Override
      public ModelOutcome ask(ModelRequest request, CallControl control) {
        ModelOutcome outcome = client.ask(request, control);
        outcome.reply().map(ModelReply::use).ifPresent(use -> add(use, price.of(use)));
        return outcome;
      }
    };
  }

  private synchronized void add(TokenUse use, BigDecimal cost) {
    tokens = tokens.plus(use);
    money = money.add(cost);
    calls++;
  }

  synchronized ModelCost cost() {
    return new ModelCost(calls, tokens, money);
  }
}

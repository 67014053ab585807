package dev.lakewright.gateway.budget;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.core.model.TokenUse;
import dev.lakewright.gateway.budget.Meter.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks only what every meter allows: the request's tokens, counted, and all that the reply may
 * have. Afterwards what the provider says takes their place. A call that failed counts as one that
 * was read, except where nothing was sent.
 */
public final class BudgetedClient implements ModelClient {
  private final ModelClient client;
  private final ModelPrice price;
  private final List<Meter> meters;

  public BudgetedClient(ModelClient client, ModelPrice price, List<Meter> meters) {
    this.client = client;
    this.price = price;
    this.meters = List.copyOf(meters);
  }

  @Override
  public ModelName name() {
    return client.name();
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    long input = TokenEstimate.of(request.messages());
    Cost most = cost(new TokenUse(input, request.maxTokens(), true));
    List<Meter> reserved = new ArrayList<>();
    for (Meter meter : meters) {
      Optional<String> beyond = meter.reserve(most);
      if (beyond.isPresent()) {
        reserved.forEach(it -> it.settle(most, Cost.NONE));
        return ModelOutcome.failed(FailureKind.OVER_BUDGET, "not asked: " + beyond.get());
      }
      reserved.add(meter);
    }
    Cost real = most;
    try {
      ModelOutcome outcome = client.ask(request, control);
      real =
          outcome.fold(
              reply -> cost(reply.use()),
              failure -> unread(failure.kind()) ? Cost.NONE : cost(new TokenUse(input, 0, true)));
      return outcome;
    } finally {
      Cost settled = real;
      reserved.forEach(it -> it.settle(most, settled));
    }
  }

  private Cost cost(TokenUse use) {
    return new Cost(use, price.of(use));
  }

  private static boolean unread(FailureKind kind) {
    return switch (kind) {
      case UNREACHABLE,
          UNAUTHORISED,
          UNKNOWN_MODEL,
          RATE_LIMITED,
          TOO_LONG,
          NOT_ACCEPTED,
          NOT_RECORDED ->
          true;
      default -> false;
    };
  }
}

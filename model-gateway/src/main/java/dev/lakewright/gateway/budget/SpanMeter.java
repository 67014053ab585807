package dev.lakewright.gateway.budget;

import dev.lakewright.core.model.ModelBudget.Limit;
import java.util.Optional;

/** A meter in memory: of a question, or of a run. */
public final class SpanMeter implements Meter {
  private final String span;
  private final Limit limit;
  private Cost spent = Cost.NONE;

  /**
   * Make a meter.
   *
   * @param span what it counts for, for people
   */
  public SpanMeter(String span, Limit limit) {
    this.span = span;
    this.limit = limit;
  }

  @Override
  public synchronized Optional<String> reserve(Cost most) {
    Cost then = spent.plus(most);
    Optional<String> beyond = then.beyond(limit, span);
    if (beyond.isEmpty()) {
      spent = then;
    }
    return beyond;
  }

  @Override
  public synchronized void settle(Cost reserved, Cost real) {
    spent = spent.minus(reserved).plus(real);
  }

  @Override
  public synchronized Cost spent() {
    return spent;
  }
}

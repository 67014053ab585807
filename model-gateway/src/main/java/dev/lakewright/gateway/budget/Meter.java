package dev.lakewright.gateway.budget;

import dev.lakewright.core.model.ModelBudget.Limit;
import dev.lakewright.core.model.TokenUse;
import java.math.BigDecimal;
import java.util.Optional;

/** Counts what the calls of one span cost. Safe for use by several threads. */
public interface Meter {
  /**
   * Set aside what a call may cost at most.
   *
   * @return nothing where it was set aside; else why it is too much, half a sentence
   */
  Optional<String> reserve(Cost most);

  /** Put in the place of what was set aside what it did cost. */
  void settle(Cost reserved, Cost real);

  /** Return what was spent and what is set aside. */
  Cost spent();

  /** Tokens and their price. */
  record Cost(TokenUse tokens, BigDecimal money) {
    public static final Cost NONE = new Cost(TokenUse.NONE, BigDecimal.ZERO);

    public Cost plus(Cost other) {
      return new Cost(tokens.plus(other.tokens), money.add(other.money));
    }

    /** Return this without the other, never below nothing. */
    Cost minus(Cost other) {
      return new Cost(
          new TokenUse(
              Math.max(0, tokens.input() - other.tokens.input()),
              Math.max(0, tokens.output() - other.tokens.output()),
              tokens.estimated()),
          money.subtract(other.money).max(BigDecimal.ZERO));
    }

    /** Say what of a limit is exceeded, if anything. */
    Optional<String> beyond(Limit limit, String span) {
      if (limit.tokens().isPresent() && tokens.total() > limit.tokens().getAsLong()) {
        return Optional.of(
            "it may take "
                + tokens.total()
                + " tokens in all, and the budget of the "
                + span
                + " is "
                + limit.tokens().getAsLong());
      }
      return limit
          .money()
          .filter(most -> money.compareTo(most) > 0)
          .map(
              most ->
                  "it may cost "
                      + money.stripTrailingZeros().toPlainString()
                      + " in all, and the budget of the "
                      + span
                      + " is "
                      + most.toPlainString());
    }
  }
}

package dev.lakewright.core.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What calls of models may cost. A span without a limit is free.
 *
 * @param question all calls for one question
 * @param run all calls of one process over the workspace: a shell session, a benchmark
 * @param day all calls of the workspace on one day, in UTC
 */
public record ModelBudget(Limit question, Limit run, Limit day) {
  public static final ModelBudget NONE = new ModelBudget(Limit.NONE, Limit.NONE, Limit.NONE);

  /** The most of a span. */
  public record Limit(OptionalLong tokens, Optional<BigDecimal> money) {
    public static final Limit NONE = new Limit(OptionalLong.empty(), Optional.empty());

    public static Limit ofTokens(long most) {
      return new Limit(OptionalLong.of(most), Optional.empty());
    }
  }

  public ModelBudget withQuestion(Limit limit) {
    return new ModelBudget(limit, run, day);
  }
}

package dev.lakewright.core.model;

import java.math.BigDecimal;

/**
 * What models cost one question.
 *
 * @param calls that were replied to
 * @param money in whatever money the workspace counts; 0 where models have no price
 */
public record ModelCost(int calls, TokenUse tokens, BigDecimal money) {
  public static final ModelCost NONE = new ModelCost(0, TokenUse.NONE, BigDecimal.ZERO);

  public ModelCost {
    money = money.signum() == 0 ? BigDecimal.ZERO : money.stripTrailingZeros();
  }
}

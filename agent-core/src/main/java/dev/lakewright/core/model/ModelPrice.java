package dev.lakewright.core.model;

import java.math.BigDecimal;

/**
 * What tokens of a model cost, in whatever money the workspace counts.
 *
 * @param input a million tokens of requests
 * @param output a million tokens of replies
 */
public record ModelPrice(BigDecimal input, BigDecimal output) {
  public static final ModelPrice FREE = new ModelPrice(BigDecimal.ZERO, BigDecimal.ZERO);

  private static final int MILLION_DIGITS = 6;

  public ModelPrice {
    if (input.signum() < 0 || output.signum() < 0) {
      throw new IllegalArgumentException("a price below nothing");
    }
  }

  /** Return what the tokens cost, exactly. */
  public BigDecimal of(TokenUse use) {
    return input
        .multiply(BigDecimal.valueOf(use.input()))
        .add(output.multiply(BigDecimal.valueOf(use.output())))
        .movePointLeft(MILLION_DIGITS);
  }
}

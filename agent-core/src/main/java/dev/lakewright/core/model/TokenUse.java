package dev.lakewright.core.model;

/**
 * Tokens that were read and written.
 *
 * @param input of the request
 * @param output of the reply
 * @param estimated true where the provider did not say, and they were counted here
 */
public record TokenUse(long input, long output, boolean estimated) {
  public static final TokenUse NONE = new TokenUse(0, 0, false);

  public TokenUse {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException("fewer than no tokens");
    }
  }

  public long total() {
    return input + output;
  }

  public TokenUse plus(TokenUse other) {
    return new TokenUse(input + other.input, output + other.output, estimated || other.estimated);
  }
}

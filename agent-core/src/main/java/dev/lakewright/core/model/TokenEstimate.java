package dev.lakewright.core.model;

import java.util.List;

/**
 * Counts tokens without a model's own vocabulary: four letters or digits of one word a token, every
 * other sign one. For English and SQL this lies a little above what models count; budgets are
 * settled by what the provider says.
 */
public final class TokenEstimate {
  private static final int LETTERS_A_TOKEN = 4;
  private static final int A_MESSAGE = 4;

  private TokenEstimate() {}

  public static long of(List<ModelMessage> messages) {
    return messages.stream().mapToLong(it -> of(it.text()) + A_MESSAGE).sum();
  }

  public static long of(String text) {
    long tokens = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean inWord = sign < 128 && Character.isLetterOrDigit(sign);
      if (inWord) {
        run++;
      } else {
        tokens += runTokens(run);
        run = 0;
        tokens += Character.isWhitespace(sign) && sign != '\n' ? 0 : 1;
      }
    }
    return tokens + runTokens(run);
  }

  private static int runTokens(int letters) {
    return (letters + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN;
  }
}

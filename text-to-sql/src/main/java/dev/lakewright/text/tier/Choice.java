package dev.lakewright.text.tier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the advanced tier chooses among results. */
public enum Choice {
  /** The result that most tries and guesses give. */
  VOTE,
  /** Where two results are close, the model compares them, both ways round. */
  TOURNAMENT,
  /** The model scores all of them side by side, several times; the best mean wins. */
  GROUP_SCORE;

  public static Optional<Choice> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Choice::word).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

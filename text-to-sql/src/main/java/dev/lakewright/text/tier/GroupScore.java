package dev.lakewright.text.tier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores of several statements side by side, as in PaVeRL-SQL's group self-evaluation: several
 * rounds, averaged, and the best mean wins. Its own code returns the first statement where the
 * maximum is unique; here it is the maximum.
 */
public final class GroupScore {
  private static final Pattern LIST = Pattern.compile("\\[([^\\[\\]]*)]");

  private GroupScore() {}

  /** Read the scores of a reply; nothing unless there are so many, each from 0 to 1. */
  public static Optional<List<Double>> read(String reply, int count) {
    Matcher list = LIST.matcher(reply);
    if (!list.find()) {
      return Optional.empty();
    }
    List<Double> scores = new ArrayList<>();
    for (String part : list.group(1).split(",", -1)) {
      try {
        scores.add(Double.parseDouble(part.strip()));
      } catch (NumberFormatException notAScore) {
        return Optional.empty();
      }
    }
    boolean sound = scores.size() == count && scores.stream().allMatch(it -> it >= 0 && it <= 1);
    return sound ? Optional.of(scores) : Optional.empty();
  }

  /** Return the mean of each place; rounds are equally long, and at least one. */
  public static List<Double> mean(List<List<Double>> rounds) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < rounds.get(0).size(); i++) {
      int place = i;
      means.add(rounds.stream().mapToDouble(it -> it.get(place)).average().orElse(0));
    }
    return means;
  }

  /** Return the place of the greatest score; the first one of equals. */
  public static int argMax(List<Double> scores) {
    return scores.indexOf(Collections.max(scores));
  }
}

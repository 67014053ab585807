package dev.lakewright.text.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers in words. Read from lines {@code zwei 2 two}; a line {@code between und} names what ties
 * ones to tens where ones come first, as in {@code einundzwanzig}, and lines {@code tied ein 1} are
 * ones that are a number only there.
 */
final class NumberWords {
  /** A number, and how English writes it. */
  record Spelled(BigDecimal value, String english) {}

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private final Map<String, Spelled> spelled = new HashMap<>();
  private final Map<String, Spelled> tied = new HashMap<>();
  private final Optional<String> between;

  NumberWords(List<List<String>> lines, Letters letters) {
    Optional<String> tie = Optional.empty();
    for (List<String> line : lines) {
      if (line.get(0).equals("between")) {
        tie = Optional.of(line.get(1));
      } else if (line.get(0).equals("tied")) {
        tied.put(line.get(1), new Spelled(new BigDecimal(line.get(2)), line.get(2)));
      } else {
        String english = line.size() > 2 ? line.get(2) : line.get(1);
        spelled.put(letters.key(line.get(0)), new Spelled(new BigDecimal(line.get(1)), english));
      }
    }
    this.between = tie;
  }

  Optional<Spelled> find(String key) {
    Spelled known = spelled.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    return between.flatMap(it -> tied(key, it));
  }

  private Optional<Spelled> tied(String key, String tie) {
    int at = key.indexOf(tie);
    if (at < 1) {
      return Optional.empty();
    }
    String head = key.substring(0, at);
    Spelled ones = tied.getOrDefault(head, spelled.get(head));
    Spelled tens = spelled.get(key.substring(at + tie.length()));
    if (ones == null || tens == null || !isBelow(ones, TEN) || !isBelow(tens, HUNDRED)) {
      return Optional.empty();
    }
    BigDecimal sum = ones.value().add(tens.value());
    return Optional.of(new Spelled(sum, sum.toPlainString()));
  }

  private static boolean isBelow(Spelled number, int bound) {
    return number.value().compareTo(BigDecimal.valueOf(bound)) < 0;
  }
}

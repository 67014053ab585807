package dev.lakewright.core.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many rows a step gives, against one of its inputs.
 *
 * @param input name of the input, as {@link Datasets} knows it
 * @param key the input's columns whose distinct values are counted, for {@code ONE_PER_KEY}; rows
 *     in which one of them is null count as a value of their own, as GROUP BY has it
 * @param factor how many times the input's rows the output may have at most, for {@code AT_MOST}
 */
public record RowRelation(Kind kind, String input, List<String> key, double factor) {
  public RowRelation {
    key = List.copyOf(key);
    if (key.isEmpty() == (kind == Kind.ONE_PER_KEY)) {
      throw new IllegalArgumentException("a key goes with one_per_key, and with nothing else");
    }
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a factor is above 0");
    }
  }

  /** The relation, in the word that files use. */
  public enum Kind {
    /** As many rows as the input. */
    SAME,
    /** As many or fewer: the step filters or removes duplicates. */
    FEWER,
    /** As many or more: the step unfolds rows. */
    MORE,
    /** One row for each distinct value of the key. */
    ONE_PER_KEY,
    /** At most {@code factor} times as many. */
    AT_MOST;

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static RowRelation same(String input) {
    return new RowRelation(Kind.SAME, input, List.of(), 1);
  }

  public static RowRelation fewer(String input) {
    return new RowRelation(Kind.FEWER, input, List.of(), 1);
  }

  public static RowRelation more(String input) {
    return new RowRelation(Kind.MORE, input, List.of(), 1);
  }

  public static RowRelation onePerKey(String input, List<String> key) {
    return new RowRelation(Kind.ONE_PER_KEY, input, key, 1);
  }

  public static RowRelation atMost(String input, double factor) {
    return new RowRelation(Kind.AT_MOST, input, List.of(), factor);
  }
}

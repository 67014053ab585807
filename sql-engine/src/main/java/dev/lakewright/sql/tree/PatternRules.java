package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds regular expressions: the engine turns one into a program as long as it is with its counted
 * repetitions written out, once where it is a plain text and else for each row, and breaks that off
 * nowhere.
 */
public final class PatternRules {
  /** {@code .{1,1000}}, the longest repetition that the engine takes, and something around it. */
  private static final int MOST_STEPS = 10_500;

  /** What a class of letters of all scripts takes in UTF-8. */
  private static final int SCRIPT = 300;

  /** What any letter takes in UTF-8, or one of a list. */
  private static final int ANY = 10;

  private static final Set<String> CALLS =
      Set.of(
          "regexp_matches",
          "regexp_full_match",
          "regexp_extract",
          "regexp_extract_all",
          "regexp_replace",
          "regexp_split_to_array",
          "regexp_split_to_table",
          "string_split_regex",
          "str_split_regex",
          "~",
          "!~");

  private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(,(\\d{1,9})?)?}");

  private PatternRules() {}

  /**
   * Return why a pattern may cost what it does not show; nothing where it may not.
   *
   * @param before arguments that stand before those, as {@code x} does in {@code x.f(y)}
   */
  static Optional<String> refuses(String name, JsonNode arguments, int before) {
    if (!CALLS.contains(name)) {
      return Optional.empty();
    }
    JsonNode pattern = plain(arguments.path(1 - before).path("expression"));
    String kind = pattern.path("literal").path("kind").asText();
    if (!kind.equals("STRING") && !kind.equals("NULL_LITERAL") && !pattern.isMissingNode()) {
      return Optional.of("its pattern has to be a plain text");
    }
    return steps(pattern) > MOST_STEPS
        ? Optional.of("its pattern is longer than " + MOST_STEPS + " steps when written out")
        : Optional.empty();
  }

  public static boolean isMatch(String name) {
    return CALLS.contains(name);
  }

  /** Return how long the program of a pattern is about; 1 where it is none that can be told. */
  public static double steps(JsonNode pattern) {
    return steps(plain(pattern).path("literal").path("text").asText());
  }

  private static JsonNode plain(JsonNode node) {
    return node.path("class").asText().equals("CAST") ? node.path("child") : node;
  }

  /** Each step once, what a counted repetition follows as often as it says. */
  private static double steps(String pattern) {
    Deque<Double> open = new ArrayDeque<>();
    double sum = 1;
    double last = 0;
    Matcher counted = COUNTED.matcher(pattern);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        open.push(sum);
        sum = 1;
      } else if (c == ')' && !open.isEmpty()) {
        last = sum;
        sum += open.pop();
      } else if (c == '{' && counted.region(i, pattern.length()).lookingAt()) {
        sum += last * Math.max(0, times(counted) - 1);
        last *= times(counted);
        i = counted.end() - 1;
      } else {
        boolean escape = c == '\\' && i + 1 < pattern.length();
        i += escape ? 1 : 0;
        last = escape && "pP".indexOf(pattern.charAt(i)) >= 0 ? SCRIPT : width(c);
        sum += last;
      }
    }
    return open.stream().mapToDouble(it -> it).sum() + sum;
  }

  private static double width(char sign) {
    return sign == '.' || sign == '[' ? ANY : 1;
  }

  private static double times(Matcher counted) {
    double least = Double.parseDouble(counted.group(1));
    return counted.group(3) == null
        ? Math.max(1, least)
        : Math.max(least, Double.parseDouble(counted.group(3)));
  }
}

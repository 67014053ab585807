package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bounds what one call can make of little: {@code repeat('x', 2000000000)} fills the memory in one
 * step that the engine neither counts nor breaks off. A size is a plain number up to a limit, a
 * length, {@code least(…, a number)}, or sums of such.
 */
public final class SizeRules {
  private static final BigDecimal MOST = new BigDecimal(10_000);
  private static final int DIGITS = 4;
  private static final int LONGEST = 20;

  /** A day of four digits of years; a series of those has 3.7 million days at most. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?([ t].{0,20})?");

  /** Which arguments say how much comes out. */
  private static final Map<String, List<Integer>> SIZES =
      Map.ofEntries(
          Map.entry("repeat", List.of(1)),
          Map.entry("lpad", List.of(1)),
          Map.entry("rpad", List.of(1)),
          Map.entry("list_resize", List.of(1)),
          Map.entry("array_resize", List.of(1)),
          Map.entry("bar", List.of(3)),
          Map.entry("to_base", List.of(2)),
          Map.entry("bitstring", List.of(1)),
          Map.entry("approx_top_k", List.of(1)),
          Map.entry("equi_width_bins", List.of(2)),
          Map.entry("reservoir_quantile", List.of(2)),
          Map.entry("bitstring_agg", List.of(1, 2)),
          Map.entry("range", List.of(0, 1, 2)),
          Map.entry("generate_series", List.of(0, 1, 2)));

  /** Which arguments say how many values an aggregate keeps of each group. */
  private static final Map<String, Integer> KEPT =
      Map.of(
          "lttb", 2, "max", 1, "min", 1, "arg_max", 2, "arg_min", 2, "argmax", 2, "argmin", 2,
          "max_by", 2, "min_by", 2);

  private static final Set<String> SERIES = Set.of("range", "generate_series");
  private static final Set<String> FORMATS = Set.of("format", "printf");
  private static final Set<String> LENGTHS =
      Set.of(
          "len",
          "length",
          "strlen",
          "char_length",
          "character_length",
          "array_length",
          "cardinality",
          "json_array_length",
          "list_count");
  private static final Set<String> DAYS =
      Set.of("to_days", "to_weeks", "to_months", "to_quarters", "to_years", "trunc");

  private SizeRules() {}

  /**
   * Return why the call may grow without bound; nothing where it cannot.
   *
   * @param before arguments that stand before those, as {@code x} does in {@code x.repeat(3)}
   */
  static Optional<String> refuses(String name, JsonNode arguments, int before) {
    boolean sizes =
        SIZES.getOrDefault(name, List.of()).stream()
            .map(index -> index - before)
            .filter(index -> index < arguments.size())
            .allMatch(index -> index >= 0 && isBounded(argument(arguments, index), name));
    int kept = KEPT.getOrDefault(name, arguments.size() + before) - before;
    boolean few = kept >= arguments.size() || isBounded(argument(arguments, kept), name);
    if (!sizes || !few) {
      return Optional.of(
          "its size has to be a plain number up to " + MOST + ", a length, or least(…, a number)");
    }
    if (SIZES.containsKey(name) && !SERIES.contains(name) && multiplies(arguments)) {
      return Optional.of("sizes within sizes multiply");
    }
    boolean format = !FORMATS.contains(name) || (before == 0 && isNarrow(argument(arguments, 0)));
    return format
        ? Optional.empty()
        : Optional.of("its format has to be a plain text without widths over 999");
  }

  /** Return true for a call in it whose size has to be bounded: a lambda makes it many times. */
  static boolean multiplies(JsonNode node) {
    String name = AsciiFold.of(node.path("function_name").asText());
    if (SIZES.containsKey(name)) {
      return true;
    }
    for (JsonNode child : node) {
      if (multiplies(child)) {
        return true;
      }
    }
    return false;
  }

  /** Return true for a function, but those of series, that is handed the size of what it gives. */
  public static boolean isSize(String name) {
    return SIZES.containsKey(name) && !SERIES.contains(name);
  }

  /**
   * Return the largest size that a call of such a function says, the bound where it is no number.
   *
   * @param before arguments that stand before those, as {@code x} does in {@code x.repeat(3)}
   */
  public static double size(String name, JsonNode arguments, int before) {
    double most = 1;
    for (int index : SIZES.getOrDefault(name, List.of())) {
      JsonNode literal = argument(arguments, index - before).path("literal");
      String text = literal.path("text").asText();
      boolean plain = literal.path("kind").asText().equals("INTEGER") && text.length() <= DIGITS;
      most = Math.max(most, plain ? literal.path("text").asInt(MOST.intValue()) : MOST.intValue());
    }
    return most;
  }

  private static JsonNode argument(JsonNode arguments, int index) {
    return arguments.path(index).path("expression");
  }

  private static boolean isBounded(JsonNode node, String caller) {
    return switch (node.path("class").asText()) {
      case "CONSTANT" -> isSmall(node.path("literal"));
      case "CAST" -> isCalendar(node, caller);
      case "FUNCTION" -> isBoundedCall(node, caller);
      default -> false;
    };
  }

  private static boolean isSmall(JsonNode literal) {
    String kind = literal.path("kind").asText();
    if (kind.equals("NULL_LITERAL")) {
      return true;
    }
    String text = literal.path("text").asText();
    if (text.length() > LONGEST) {
      return false;
    }
    try {
      return new BigDecimal(text).abs().compareTo(MOST) <= 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  /** Ends of a series that are dates, and steps of days or more, make few millions at most. */
  private static boolean isCalendar(JsonNode cast, String caller) {
    boolean series = caller.equals("range") || caller.equals("generate_series");
    boolean constant = cast.path("child").path("class").asText().equals("CONSTANT");
    String type = AsciiFold.of(cast.path("type_expr").path("type_name").asText());
    String text = AsciiFold.of(cast.path("child").path("literal").path("text").asText());
    return series
        && constant
        && switch (type) {
          case "date", "timestamp" -> DAY.matcher(text).matches();
          case "interval" -> isDays(text);
          default -> false;
        };
  }

  private static boolean isDays(String text) {
    String[] words = text.split(" ", -1);
    return words.length == 2
        && words[0].chars().allMatch(c -> c >= '0' && c <= '9')
        && Set.of("day", "days", "week", "weeks", "month", "months", "quarter", "year", "years")
            .contains(words[1]);
  }

  private static boolean isBoundedCall(JsonNode call, String caller) {
    String name = AsciiFold.of(call.path("function_name").asText());
    JsonNode arguments = call.path("arguments");
    if (LENGTHS.contains(name)) {
      return true;
    }
    if (name.equals("least")) {
      return anyBounded(arguments, caller);
    }
    boolean series = caller.equals("range") || caller.equals("generate_series");
    boolean sum = name.equals("+") || name.equals("-") || (series && DAYS.contains(name));
    return sum && allBounded(arguments, caller);
  }

  private static boolean anyBounded(JsonNode arguments, String caller) {
    for (int i = 0; i < arguments.size(); i++) {
      if (isBounded(argument(arguments, i), caller)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allBounded(JsonNode arguments, String caller) {
    for (int i = 0; i < arguments.size(); i++) {
      JsonNode argument = argument(arguments, i);
      boolean converted =
          argument.path("class").asText().equals("CAST")
              && isBounded(argument.path("child"), caller);
      if (!converted && !isBounded(argument, caller)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNarrow(JsonNode format) {
    JsonNode literal = format.path("literal");
    String text = literal.path("text").asText();
    boolean dynamic = text.contains("*") || text.contains("{{}") || isNested(text);
    return literal.path("kind").asText().equals("STRING") && !dynamic && !isWide(text);
  }

  private static boolean isNested(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open = Math.max(0, open + (c == '{' ? 1 : c == '}' ? -1 : 0));
      if (open > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWide(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
      if (run >= DIGITS) {
        return true;
      }
    }
    return false;
  }
}

package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.AsciiFold;
import dev.lakewright.sql.tree.FunctionList;
import dev.lakewright.sql.tree.JsonRules;
import dev.lakewright.sql.tree.PatternRules;
import dev.lakewright.sql.tree.SizeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What calls weigh. */
record Calls(Weighing weighing, FunctionList functions) {
  /** Rows whose values an aggregate puts together, as far as they count here. */
  private static final int ROWS = 10;

  /** What rows put together are at least: too much to be compared with one another. */
  private static final double GATHERED = 800;

  private static final int CLOCK = 12;
  private static final int WIDEST = 999;
  private static final int TYPE_NAME = 30;
  private static final int YEAR = 4;

  /** Days of some centuries; a series of more is not handed on by what weighs anything. */
  private static final double DAYS = 100_000;

  private static final int MOST_BYTES = 4;

  /** What a digest of nothing has. */
  private static final double LEAST = 64;

  /**
   * Pairs of letters, or of a letter and a step of a pattern, that weigh as much as a letter: the
   * engine compares 2,048 rows before it looks whether anybody still waits.
   */
  private static final double PAIRS_OF_LETTER = 2;

  /** What a pair takes more where the engine keeps all of them. */
  private static final double KEPT_PAIR = 8;

  private static final double DAYS_OF_YEAR = 366;

  private static final Set<String> SUMS = Set.of("+", "-", "least");
  private static final Set<String> SERIES = Set.of("range", "generate_series");

  Weight weigh(JsonNode node, Scope scope) {
    String name = AsciiFold.of(node.path("function_name").asText());
    Growth growth = Growth.of(name);
    Call call = call(node, name, scope);
    Weight weight =
        growth.takesLambda()
            ? new Lambdas(weighing).weigh(growth, call, scope)
            : of(growth, call, node, scope);
    boolean collects = functions.isAggregate(name) && growth != Growth.PICK;
    return collects && !weight.isNumber()
        ? weight.withLetters(Math.max(GATHERED, weight.letters() * ROWS)).wrapped()
        : weight;
  }

  /** Weigh the arguments; lambdas are weighed with what they are handed. */
  private Call call(JsonNode node, String name, Scope scope) {
    List<JsonNode> nodes = new ArrayList<>();
    List<Weight> weights = new ArrayList<>();
    List<String> path = Expressions.folded(node.path("qualified_name").path("path"));
    if (isDotted(node)) {
      nodes.add(node);
      weights.add(scope.columns().find(path.subList(0, path.size() - 1)));
    }
    for (JsonNode argument : node.path("arguments")) {
      JsonNode expression = argument.has("expression") ? argument.path("expression") : argument;
      nodes.add(expression);
      boolean lambda = Lambdas.isLambda(expression) && Growth.of(name).takesLambda();
      weights.add(lambda ? Weight.NONE : weighing.expression(expression, scope));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().has("class")) {
        nodes.add(field.getValue());
        weights.add(weighing.expression(field.getValue(), scope));
      } else if (!field.getKey().equals("arguments")) {
        weighing.all(field.getValue(), scope);
      }
    }
    return new Call(name, nodes, weights);
  }

  private Weight of(Growth growth, Call call, JsonNode node, Scope scope) {
    String name = call.name();
    if (growth != Growth.REPEATED && (SizeRules.isSize(name) || SERIES.contains(name))) {
      return sized(call, size(call, node, scope));
    }
    if (growth == Growth.PAIRS) {
      pairs(call);
    }
    if (PatternRules.isMatch(name)) {
      double steps = PatternRules.steps(call.node(1));
      weighing.keep(Weight.text(call.at(0).letters() * steps / PAIRS_OF_LETTER));
    }
    if (growth == Growth.NUMBER || functions.isOfFixedSize(name)) {
      return Weight.NUMBER;
    }
    Weight sum = call.sum(0);
    Weight same = sum.withFields(call.heaviest().fields());
    return switch (growth) {
      case PICK ->
          name.equals("unnest") && isSeries(call.node(0)) ? Weight.NUMBER : call.heaviest();
      case ADD -> added(call, same);
      case LIST -> same.withLetters(1 + same.letters()).wrapped();
      case STRUCT -> struct(node, sum);
      case SPLIT -> call.heaviest().wrapped();
      case PRODUCT ->
          product(call)
              .withFields(sum.fields() + JsonRules.fields(node.path("arguments")))
              .wrapped();
      case PATHS -> Expressions.parts(call.at(0), call.sum(1));
      case JSON -> Weight.text((1 + sum.letters() + names(node)) * Expressions.IN_JSON);
      case TYPE -> Weight.text(sum.letters() + TYPE_NAME * sum.fields());
      case CLOCK -> same.times(CLOCK);
      case EIGHTFOLD -> same.times(8);
      case THREEFOLD -> same.times(3);
      case SQUARE -> same.times(sum.letters());
      case REPLACE -> replaced(call);
      case PATTERN -> Weight.text(call.at(0).letters() * (1 + call.at(2).letters()));
      case FORMAT -> formatted(call);
      case JOINED -> Weight.text(sum.letters() + call.at(0).letters() * call.weights().size());
      case REPEATED -> repeated(call, size(call, node, scope));
      case NUMBER, PAIRS, FILTERED, MAPPED, REDUCED, OTHER ->
          sum.withLetters(Math.max(LEAST, sum.letters() * 2)).wrapped();
    };
  }

  private void pairs(Call call) {
    double factor = call.name().startsWith("damerau") ? KEPT_PAIR : 1;
    double pairs = factor * call.at(0).letters() * call.at(1).letters();
    weighing.keep(Weight.text(pairs / PAIRS_OF_LETTER));
  }

  private static Weight added(Call call, Weight sum) {
    boolean number = call.weights().stream().anyMatch(Weight::isNumber);
    boolean signs = List.of("+", "-", "add", "subtract").contains(call.name());
    // Lists are added too, but never to numbers.
    return number && signs ? new Weight(call.heaviest().letters(), 1, 0, true) : sum;
  }

  private static double names(JsonNode node) {
    double names = 0;
    for (JsonNode argument : node.path("arguments")) {
      names += argument.path("name").asText().length();
    }
    return names;
  }

  private static Weight struct(JsonNode node, Weight sum) {
    return sum.withLetters(1 + sum.letters() + names(node)).withFields(sum.fields() + 1).wrapped();
  }

  private static Weight product(Call call) {
    double letters = call.at(0).letters() * (1 + call.sum(1).letters());
    return call.heaviest().withLetters(letters);
  }

  /** Where both are plain, each place grows as the one does to the other. */
  private static Weight replaced(Call call) {
    double from = call.text(1).map(String::length).orElse(1);
    double to = call.at(2).letters();
    return Weight.text(call.at(0).letters() * Math.max(1, to / Math.max(1, from)));
  }

  /** Each placeholder gives one argument, or spaces up to its width. */
  private static Weight formatted(Call call) {
    String format = call.text(0).orElse("");
    double places = format.chars().filter(c -> c == '{' || c == '%').count();
    boolean wide = format.chars().anyMatch(c -> c >= '0' && c <= '9');
    double widest = Math.max(call.heaviest().letters(), wide ? WIDEST : 0);
    return Weight.text(format.length() + places * widest);
  }

  private static Weight repeated(Call call, double size) {
    Weight value = call.name().endsWith("resize") ? call.at(2) : call.at(0);
    double letters = call.at(0).letters() + value.letters() * Math.max(1, size);
    return call.at(0).or(value).withLetters(letters).wrapped();
  }

  /** What is filled up may be so with letters of several bytes. */
  private static Weight sized(Call call, double size) {
    if (!call.name().endsWith("pad")) {
      return Weight.text(size).wrapped();
    }
    boolean plain = call.text(2).map(it -> it.chars().allMatch(c -> c < 128)).orElse(false);
    return Weight.text(size * (plain ? 1 : MOST_BYTES));
  }

  private double size(Call call, JsonNode node, Scope scope) {
    boolean series = SERIES.contains(call.name());
    boolean days =
        series && call.nodes().stream().anyMatch(it -> it.path("class").asText().equals("CAST"));
    double said = SizeRules.size(call.name(), node.path("arguments"), isDotted(node) ? 1 : 0);
    double reach =
        call.nodes().stream().skip(series ? 0 : 1).mapToDouble(it -> reach(it, scope)).sum();
    return Math.max(days ? days(call) : said, reach);
  }

  /** Return how many days there are between two dates that are written out. */
  private static double days(Call call) {
    double from = year(call.node(0));
    double to = year(call.node(1));
    return from > 0 && to > 0 ? (1 + Math.abs(to - from)) * DAYS_OF_YEAR : DAYS;
  }

  private static double year(JsonNode date) {
    String text = date.path("child").path("literal").path("text").asText();
    boolean written = text.length() > YEAR && text.charAt(YEAR) == '-';
    return written ? Integer.parseInt(text.substring(0, YEAR)) : 0;
  }

  /** Return how large a size can be that is made of lengths. */
  private double reach(JsonNode size, Scope scope) {
    String name = AsciiFold.of(size.path("function_name").asText());
    if (SUMS.contains(name)) {
      double sum = 0;
      for (JsonNode argument : size.path("arguments")) {
        sum += reach(argument.path("expression"), scope);
      }
      return sum;
    }
    boolean cast = size.path("class").asText().equals("CAST");
    double length = name.isEmpty() ? 0 : call(size, name, scope).sum(0).letters();
    return cast ? reach(size.path("child"), scope) : length;
  }

  private static boolean isDotted(JsonNode call) {
    return call.path("qualified_name").path("path").size() > 1;
  }

  static boolean isSeries(JsonNode call) {
    return SERIES.contains(AsciiFold.of(call.path("function_name").asText()));
  }
}

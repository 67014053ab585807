package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What calls weigh that hand each element of a list to a lambda. Elements are not more than letters
 * of the list, and what a lambda gives grows at least as fast as what it is handed: so all results
 * together weigh no more than one for the whole list, and for each element one for nothing.
 */
record Lambdas(Weighing weighing) {
  private static final int MOST_REPEATS = 5;

  static boolean isLambda(JsonNode node) {
    return node.path("class").asText().equals("LAMBDA");
  }

  Weight weigh(Growth growth, Call call, Scope scope) {
    if (scope.repeats() > MOST_REPEATS || call.nodes().stream().noneMatch(Lambdas::isLambda)) {
      return weighing.endless();
    }
    JsonNode lambda = call.nodes().stream().filter(Lambdas::isLambda).findFirst().orElseThrow();
    Weight list = call.sum(0);
    return switch (growth) {
      case MAPPED -> mapped(lambda, list, scope);
      case REDUCED -> reduced(lambda, list, scope);
      default -> {
        body(lambda, list, list, scope);
        yield list;
      }
    };
  }

  private Weight mapped(JsonNode lambda, Weight list, Scope scope) {
    Weight all = body(lambda, list, list, scope);
    Weight none = body(lambda, list.withLetters(0), list, scope);
    return all.withLetters(all.letters() + list.letters() * none.letters()).wrapped();
  }

  /** What it is handed back may be in what it gives once, and no more often. */
  private Weight reduced(JsonNode lambda, Weight list, Scope scope) {
    Weight all = body(lambda, list, list, scope);
    if (all.isNumber()) {
      return all;
    }
    Weight huge = list.huge();
    Weight once = weighing.probe(() -> body(lambda, huge, list, scope));
    Weight twice = weighing.probe(() -> body(lambda, huge.times(2), list, scope));
    if (!(twice.letters() - once.letters() <= huge.letters() * Feeding.ONCE)) {
      return Weight.ENDLESS;
    }
    Weight none = body(lambda, list.withLetters(0), list.withLetters(0), scope);
    return all.withLetters(list.letters() + all.letters() + list.letters() * none.letters());
  }

  private Weight body(JsonNode lambda, Weight first, Weight others, Scope scope) {
    Columns parameters = Columns.NONE;
    for (String name : names(lambda.path("lhs"))) {
      boolean isFirst = parameters.items().isEmpty();
      parameters = parameters.with(name, isFirst ? first : others);
    }
    return weighing.expression(lambda.path("expr"), scope.repeated().with(parameters));
  }

  private static List<String> names(JsonNode parameters) {
    List<String> names = new ArrayList<>(Expressions.folded(parameters.path("column_names")));
    for (JsonNode argument : parameters.path("arguments")) {
      names.addAll(Expressions.folded(argument.path("expression").path("column_names")));
    }
    return names;
  }
}

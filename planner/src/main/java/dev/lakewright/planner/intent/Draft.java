package dev.lakewright.planner.intent;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.PlanQuestion;
import dev.lakewright.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan while it is put together: its steps, and what was left open. */
final class Draft {
  private final List<PlanQuestion> questions = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  List<PlanQuestion> questions() {
    return questions;
  }

  List<Step> steps() {
    return steps;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  void add(Step step) {
    steps.add(step);
  }

  void add(Parameter parameter) {
    parameters.add(parameter);
  }

  /** Note what was taken as usual. */
  void assume(String slot, String question, String usual) {
    questions.add(new PlanQuestion(slot, question, List.of(), Optional.of(usual)));
  }

  void ask(String slot, String question, List<String> choices) {
    questions.add(new PlanQuestion(slot, question, choices, Optional.empty()));
  }

  /**
   * Find the one column that words mean; where there is none or there are several, that is asked.
   *
   * @param slot what the column is for
   */
  Optional<Column> column(String slot, String words, List<Column> known) {
    List<Column> found = Names.columns(known, words);
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    List<String> names = (found.isEmpty() ? known : found).stream().map(Column::name).toList();
    ask(
        slot,
        found.isEmpty()
            ? "there is no column \"" + words + "\": which one is meant?"
            : "which column is \"" + words + "\"?",
        names);
    return Optional.empty();
  }

  List<Column> columns(String slot, List<String> words, List<Column> known) {
    return words.stream().flatMap(it -> column(slot, it, known).stream()).toList();
  }

  static String quoted(Column column) {
    return Identifier.readable(column.name());
  }
}

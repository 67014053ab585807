package dev.lakewright.shell.render;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.runtime.plan.PlanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a plan: what it is, its steps with their arrows, what is wrong with it. */
public final class PlanText {
  private PlanText() {}

  public static String show(PlanView view, Look look) {
    Labelled text = new Labelled(look);
    view.plan().ifPresent(plan -> head(text, plan));
    view.check().ifPresent(check -> text.add("Steps", steps(check.graph(), view, look)));
    String notes =
        view.check().stream()
            .flatMap(check -> check.notes().stream())
            .map(note -> problem("Note", view.file(), note, look))
            .reduce("", String::concat);
    return text.text() + notes + problems(view.file(), view.problems(), look);
  }

  private static void head(Labelled text, Plan plan) {
    text.add("Plan", List.of(plan.name().value()));
    if (!plan.description().isEmpty()) {
      text.sentence("What", SafeText.oneLine(plan.description()));
    }
    plan.owner().ifPresent(owner -> text.sentence("Owner", SafeText.oneLine(owner)));
    plan.schedule()
        .ifPresent(
            it -> text.add("When", List.of(it.cron().text() + "  (" + it.zone().getId() + ")")));
    text.add("Values", plan.parameters().stream().map(PlanText::parameter).toList());
  }

  private static String parameter(Parameter parameter) {
    String usual =
        parameter.usual().map(it -> " = " + SafeText.oneLine(it.text())).orElse(" (needed)");
    String words =
        parameter.description().isEmpty() ? "" : "  " + SafeText.oneLine(parameter.description());
    return parameter.name() + " " + parameter.type().word() + usual + words;
  }

  private static List<String> steps(PlanGraph graph, PlanView view, Look look) {
    List<String> lanes = PlanDrawing.lanes(graph, look.glyphs());
    int names = width(graph.order().stream().map(step -> step.id().value()).toList());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      Step step = graph.order().get(i);
      String line =
          lanes.get(i)
              + " "
              + padded(step.id().value(), names)
              + "  "
              + padded(step.kind(), 6)
              + "  "
              + words(step, view);
      int room = look.limited() ? look.columns() - Labelled.MARGIN : Look.UNLIMITED;
      lines.add(DisplayWidth.cut(line.stripTrailing(), room, look.glyphs().ellipsis()));
    }
    return lines;
  }

  private static String words(Step step, PlanView view) {
    List<String> words = new ArrayList<>();
    if (!step.head().when().isEmpty()) {
      words.add(
          "when "
              + SafeText.oneLine(
                  String.join(
                      " or ", step.head().when().stream().map(Condition::toString).toList())));
    }
    if (!step.head().description().isEmpty()) {
      words.add(SafeText.oneLine(step.head().description()));
    } else {
      columns(step.id(), view).ifPresent(words::add);
    }
    step.head().contract().ifPresent(it -> words.add("[" + it.all().size() + " promises]"));
    return String.join("  ", words);
  }

  private static Optional<String> columns(StepId step, PlanView view) {
    return view.check()
        .flatMap(check -> Optional.ofNullable(check.columns().get(step)))
        .map(
            columns ->
                SafeText.oneLine(
                    String.join(", ", columns.stream().map(it -> it.name()).toList())));
  }

  static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Write what is wrong with a plan, with the places in its file. */
  public static String problems(String file, List<Failure> problems, Look look) {
    return problems.stream().map(it -> problem("Error", file, it, look)).reduce("", String::concat);
  }

  private static String problem(String label, String file, Failure failure, Look look) {
    Labelled text = new Labelled(look);
    String place = failure.location().map(at -> ":" + at.line() + ":" + at.column()).orElse("");
    String sentence = SafeText.oneLine(file) + place + "  " + SafeText.oneLine(failure.message());
    Shade shade = label.equals("Error") ? Shade.BAD : Shade.LABEL;
    text.add(label, shade, Paragraph.wrap(sentence, text.room()));
    if (!failure.nearest().isEmpty()) {
      List<String> names = failure.nearest().stream().map(SafeText::oneLine).toList();
      text.sentence("", "did you mean " + String.join(" or ", names) + "?");
    }
    return text.text();
  }
}

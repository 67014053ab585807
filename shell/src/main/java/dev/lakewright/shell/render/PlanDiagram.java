package dev.lakewright.shell.render;

import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;

/** Writes a plan in the languages of Mermaid and Graphviz. */
public final class PlanDiagram {
  private PlanDiagram() {}

  public static String mermaid(Plan plan) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    for (Step step : plan.steps()) {
      text.append("  ").append(node(step.id())).append(shape(step)).append('\n');
    }
    for (Step step : plan.steps()) {
      for (StepId input : step.head().inputs()) {
        text.append("  ").append(node(input)).append(" --> ").append(node(step.id())).append('\n');
      }
      for (Condition when : step.head().when()) {
        text.append("  ").append(node(when.branch()));
        text.append(" -- \"").append(quoted(when.outcome())).append("\" --> ");
        text.append(node(step.id())).append('\n');
      }
    }
    return text.toString();
  }

  /** Words such as "end" mean something to Mermaid. */
  private static String node(StepId id) {
    return "s_" + id;
  }

  private static String shape(Step step) {
    String label = "\"" + step.id() + "<br/><small>" + step.kind() + "</small>\"";
    return switch (step.kind()) {
      case "source" -> "[(" + label + ")]";
      case "branch" -> "{" + label + "}";
      case "sink", "report" -> "[/" + label + "/]";
      default -> "[" + label + "]";
    };
  }

  /** Text of a plan is no markup. */
  private static String quoted(String text) {
    StringBuilder safe = new StringBuilder();
    SafeText.oneLine(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " _-.".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
              } else {
                safe.append("#").append(c).append(';');
              }
            });
    return safe.toString();
  }

  public static String dot(Plan plan) {
    StringBuilder text = new StringBuilder("digraph plan {\n  rankdir = LR;\n");
    for (Step step : plan.steps()) {
      String label = step.id() + "\\n" + step.kind();
      text.append("  \"").append(step.id()).append("\" [label=\"").append(label).append("\"];\n");
    }
    for (Step step : plan.steps()) {
      for (StepId input : step.head().inputs()) {
        text.append("  \"" + input + "\" -> \"" + step.id() + "\";\n");
      }
      for (Condition when : step.head().when()) {
        String outcome =
            SafeText.oneLine(when.outcome()).replace("\\", "\\\\").replace("\"", "\\\"");
        text.append("  \"" + when.branch() + "\" -> \"" + step.id() + "\" [label=\"");
        text.append(outcome).append("\", style=dashed];\n");
      }
    }
    return text.append("}\n").toString();
  }
}

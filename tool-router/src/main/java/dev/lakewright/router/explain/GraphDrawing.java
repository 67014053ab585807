package dev.lakewright.router.explain;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.explain.RouteExplanation.WeighedStep;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Draws an explained graph in the languages of Graphviz and Mermaid, the chosen route in bold. */
public final class GraphDrawing {
  private GraphDrawing() {}

  /** Draw for Graphviz. */
  public static String dot(RouteExplanation route) {
    StringBuilder out = new StringBuilder("digraph route {\n  rankdir=LR;\n  node [shape=box];\n");
    for (WeighedStep step : route.steps()) {
      String style = step.down() ? ", style=dashed" : step.onRoute() ? ", penwidth=3" : "";
      out.append(
          String.format(
              Locale.ROOT,
              "  %s -> %s [label=\"%s\"%s];%n",
              quoted(step.from()),
              quoted(step.to()),
              weight(step),
              style));
    }
    return out.append("}\n").toString();
  }

  private static String quoted(ToolId tool) {
    String text = tool.value().replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + text.replaceAll("\\R", " ") + "\"";
  }

  /** Draw for Mermaid. */
  public static String mermaid(RouteExplanation route) {
    Map<ToolId, String> names = new LinkedHashMap<>();
    for (WeighedStep step : route.steps()) {
      names.computeIfAbsent(step.from(), tool -> "n" + names.size());
      names.computeIfAbsent(step.to(), tool -> "n" + names.size());
    }
    StringBuilder out = new StringBuilder("flowchart LR\n");
    names.forEach(
        (tool, name) ->
            out.append("  ").append(name).append("[\"").append(entities(tool)).append("\"]\n"));
    for (WeighedStep step : route.steps()) {
      String arrow = step.down() ? "-.->" : step.onRoute() ? "==>" : "-->";
      out.append(
          String.format(
              Locale.ROOT,
              "  %s %s|%s| %s%n",
              names.get(step.from()),
              arrow,
              weight(step),
              names.get(step.to())));
    }
    return out.toString();
  }

  private static String entities(ToolId tool) {
    StringBuilder out = new StringBuilder();
    for (char c : tool.value().toCharArray()) {
      boolean plain = Character.isLetterOrDigit(c) || " -_.:/".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : "#" + (int) c + ";");
    }
    return out.toString();
  }

  private static String weight(WeighedStep step) {
    return step.down() ? "down" : String.format(Locale.ROOT, "%.3g", step.weight());
  }
}

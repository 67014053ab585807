package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.runtime.route.RouteView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the route of a question: the way, what each step weighs, and what follows a failure. */
public final class RouteText {
  private static final int FORMAT = 1;

  private RouteText() {}

  public static String render(String question, RouteView route, Look look) {
    Labelled text = new Labelled(look);
    text.sentence("Question", SafeText.oneLine(question));
    text.sentence("Route", way(route.route(), look) + weight(route));
    text.add("Steps", route.steps().stream().map(step -> step(step, look)).toList());
    List<String> failures = new ArrayList<>();
    for (RouteView.Fallback fallback : route.fallbacks()) {
      failures.add("without " + fallback.failed() + ": " + way(fallback.route(), look));
    }
    return text.add("Failures", failures).text();
  }

  private static String weight(RouteView route) {
    return route.route().isEmpty()
        ? ""
        : String.format(Locale.ROOT, " (weighs %.4g)", route.cost());
  }

  private static String way(List<String> tools, Look look) {
    return tools.isEmpty()
        ? "no way is left, so the question is given up, and you are told"
        : String.join(" " + look.glyphs().arrow() + " ", tools);
  }

  private static String step(RouteView.Step step, Look look) {
    return String.format(
        Locale.ROOT,
        "%s %s %s: base %.4g, %.0f ms, %.1f %% reliable, weighs %.4g%s",
        step.from(),
        look.glyphs().arrow(),
        step.to(),
        step.base(),
        step.latencyMillis(),
        100 * step.reliability(),
        step.weight(),
        step.onRoute() ? look.glyphs().dot() + "taken" : "");
  }

  /** Write one JSON document; fields come in the order written here. */
  public static String json(String question, RouteView route) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("question", question);
          Json.texts(json, "route", route.route());
          json.writeArrayFieldStart("steps");
          for (RouteView.Step step : route.steps()) {
            step(json, step);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("failures");
          for (RouteView.Fallback fallback : route.fallbacks()) {
            json.writeStartObject();
            json.writeStringField("failed", fallback.failed());
            Json.texts(json, "route", fallback.route());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void step(JsonGenerator json, RouteView.Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", step.from());
    json.writeStringField("to", step.to());
    json.writeNumberField("base", step.base());
    json.writeNumberField("latencyMillis", step.latencyMillis());
    json.writeNumberField("reliability", step.reliability());
    json.writeNumberField("weight", step.weight());
    json.writeBooleanField("onRoute", step.onRoute());
    json.writeEndObject();
  }
}

package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.runtime.route.ToolsView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes all that is known of one tool. */
public final class ToolText {
  private static final int FORMAT = 1;

  private ToolText() {}

  public static String render(ToolsView.Tool tool, Look look) {
    Labelled text = new Labelled(look);
    text.sentence("Tool", SafeText.oneLine(tool.name()));
    text.sentence("Does", SafeText.oneLine(tool.description()));
    text.sentence("Takes", SafeText.oneLine(tool.input()));
    text.sentence("Returns", SafeText.oneLine(tool.output()));
    text.add("Declared", Paragraph.flow(declared(tool), look.glyphs().dot(), text.room()));
    List<String> may = new ArrayList<>(tool.permissions());
    may.add(tool.effect().isEmpty() ? "changes nothing" : "effect: " + tool.effect());
    text.add("May", Paragraph.flow(may, look.glyphs().dot(), text.room()));
    return text.add(
            "Health", Paragraph.flow(health(tool.health()), look.glyphs().dot(), text.room()))
        .text();
  }

  private static List<String> declared(ToolsView.Tool tool) {
    return List.of(
        String.format(Locale.ROOT, "%.0f ms", tool.latencyMillis()),
        String.format(Locale.ROOT, "%.1f %% reliable", 100 * tool.reliability()),
        tool.dollars() == 0 ? "free" : String.format(Locale.ROOT, "$%.4f a call", tool.dollars()));
  }

  private static List<String> health(Optional<ToolsView.Health> health) {
    if (health.isEmpty()) {
      return List.of("never called");
    }
    ToolsView.Health known = health.get();
    List<String> parts = new ArrayList<>();
    parts.add("circuit " + known.circuit() + (known.takesCalls() ? "" : ", takes no calls now"));
    if (!Double.isNaN(known.latencyMillis())) {
      parts.add(String.format(Locale.ROOT, "%.0f ms", known.latencyMillis()));
    }
    parts.add(String.format(Locale.ROOT, "%.0f %% errors", 100 * known.errorRate()));
    parts.add(Counts.of(known.failuresInRow(), "failure") + " in a row");
    parts.add("last called " + known.secondsAgo() + " s ago");
    return parts;
  }

  /** Write one JSON document; fields come in the order written here. */
  public static String json(ToolsView.Tool tool) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("tool", tool.name());
          json.writeStringField("description", tool.description());
          json.writeFieldName("input");
          json.writeRawValue(tool.input());
          json.writeFieldName("output");
          json.writeRawValue(tool.output());
          json.writeNumberField("latencyMillis", tool.latencyMillis());
          json.writeNumberField("reliability", tool.reliability());
          json.writeNumberField("dollars", tool.dollars());
          json.writeStringField("effect", tool.effect());
          Json.texts(json, "permissions", tool.permissions());
          if (tool.health().isPresent()) {
            health(json, tool.health().get());
          }
          json.writeEndObject();
        });
  }

  private static void health(JsonGenerator json, ToolsView.Health health) throws IOException {
    json.writeObjectFieldStart("health");
    json.writeStringField("circuit", health.circuit());
    json.writeBooleanField("takesCalls", health.takesCalls());
    if (!Double.isNaN(health.latencyMillis())) {
      json.writeNumberField("latencyMillis", health.latencyMillis());
    }
    if (!Double.isNaN(health.errorRate())) {
      json.writeNumberField("errorRate", health.errorRate());
    }
    json.writeNumberField("failuresInRow", health.failuresInRow());
    json.writeNumberField("secondsAgo", health.secondsAgo());
    json.writeEndObject();
  }
}

package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.answer.RouteTaken;
import java.io.IOException;
import java.util.List;

/** The field {@code route} of JSON documents. */
final class RouteTakenJson {
  private RouteTakenJson() {}

  static void write(JsonGenerator json, RouteTaken route) throws IOException {
    json.writeObjectFieldStart("route");
    texts(json, "tools", route.tools());
    json.writeArrayFieldStart("detours");
    for (RouteTaken.Detour detour : route.detours()) {
      json.writeStartObject();
      json.writeStringField("tool", detour.tool());
      json.writeStringField("reason", detour.reason());
      texts(json, "then", detour.then());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}

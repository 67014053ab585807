package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.answer.RouteTaken;
import java.io.IOException;

/** The field {@code route} of JSON documents. */
final class RouteTakenJson {
  private RouteTakenJson() {}

  static void write(JsonGenerator json, RouteTaken route) throws IOException {
    json.writeObjectFieldStart("route");
    Json.texts(json, "tools", route.tools());
    json.writeArrayFieldStart("detours");
    for (RouteTaken.Detour detour : route.detours()) {
      json.writeStartObject();
      json.writeStringField("tool", detour.tool());
      json.writeStringField("reason", detour.reason());
      Json.texts(json, "then", detour.then());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

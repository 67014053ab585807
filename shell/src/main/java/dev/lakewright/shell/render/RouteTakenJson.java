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
    if (route.cost().calls() > 0) {
      json.writeObjectFieldStart("models");
      json.writeNumberField("calls", route.cost().calls());
      json.writeNumberField("inputTokens", route.cost().tokens().input());
      json.writeNumberField("outputTokens", route.cost().tokens().output());
      json.writeBooleanField("estimated", route.cost().tokens().estimated());
      json.writeNumberField("money", route.cost().money());
      json.writeEndObject();
    }
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

package dev.lakewright.runtime.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.answer.RouteTaken;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the route of a run; bundles of earlier versions have none. */
final class RouteJson {
  private RouteJson() {}

  static void write(ObjectNode node, RouteTaken route) {
    route.tools().forEach(node.putArray("tools")::add);
    ArrayNode detours = node.putArray("detours");
    for (RouteTaken.Detour detour : route.detours()) {
      ObjectNode one = detours.addObject().put("tool", detour.tool());
      one.put("reason", detour.reason());
      detour.then().forEach(one.putArray("then")::add);
    }
  }

  static RouteTaken read(JsonNode node) {
    List<RouteTaken.Detour> detours = new ArrayList<>();
    for (JsonNode one : node.path("detours")) {
      detours.add(
          new RouteTaken.Detour(
              one.path("tool").asText(), one.path("reason").asText(), texts(one.path("then"))));
    }
    return new RouteTaken(texts(node.path("tools")), detours);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}

package dev.lakewright.runtime.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.model.TokenUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the route of a run; bundles of earlier versions have none. */
final class RouteJson {
  private RouteJson() {}

  static void write(ObjectNode node, RouteTaken route) {
    route.tools().forEach(node.putArray("tools")::add);
    if (route.cost().calls() > 0) {
      node.putObject("models")
          .put("calls", route.cost().calls())
          .put("input", route.cost().tokens().input())
          .put("output", route.cost().tokens().output())
          .put("estimated", route.cost().tokens().estimated())
          .put("money", route.cost().money().stripTrailingZeros().toPlainString());
    }
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
    return new RouteTaken(texts(node.path("tools")), detours, cost(node.path("models")));
  }

  private static ModelCost cost(JsonNode node) {
    return node.isMissingNode()
        ? ModelCost.NONE
        : new ModelCost(
            node.path("calls").asInt(),
            new TokenUse(
                node.path("input").asLong(),
                node.path("output").asLong(),
                node.path("estimated").asBoolean()),
            new BigDecimal(node.path("money").asText("0")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}

package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;

/**
 * A call whose arguments are weighed; what stands before a dot is the first of them.
 *
 * @param name in lower case
 */
record Call(String name, List<JsonNode> nodes, List<Weight> weights) {
  Call {
    nodes = List.copyOf(nodes);
    weights = List.copyOf(weights);
  }

  Weight at(int index) {
    return index < weights.size() ? weights.get(index) : Weight.NONE;
  }

  JsonNode node(int index) {
    return index < nodes.size() ? nodes.get(index) : MissingNode.getInstance();
  }

  /** Return an argument that is a plain text. */
  Optional<String> text(int index) {
    JsonNode literal = node(index).path("literal");
    return literal.path("kind").asText().equals("STRING")
        ? Optional.of(literal.path("text").asText())
        : Optional.empty();
  }

  Weight heaviest() {
    return weights.stream().reduce(Weight.NONE, Weight::or);
  }

  /** Return what all arguments from the given one on weigh together. */
  Weight sum(int from) {
    return weights.stream().skip(from).reduce(Weight.NONE, Weight::and);
  }
}

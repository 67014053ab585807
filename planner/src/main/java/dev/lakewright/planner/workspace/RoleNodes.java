package dev.lakewright.planner.workspace;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Access;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.policy.TableRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads roles.
 *
 * <pre>
 * analyst:
 *   narrows: manager
 *   attributes: {region: EMEA, level: 3}
 *   maxRows: 100000
 *   timeoutSeconds: 60
 *   otherTables: hide
 *   tables:
 *     shop.Customer: …
 * </pre>
 */
final class RoleNodes {
  private static final List<String> KEYS =
      List.of("narrows", "attributes", "maxRows", "timeoutSeconds", "otherTables", "tables");

  private final Map<String, YamlNode> nodes;
  private final List<LakeName> lakes;
  private final Map<String, RolePolicy> read = new LinkedHashMap<>();
  private final List<String> reading = new ArrayList<>();

  RoleNodes(Map<String, YamlNode> nodes, List<LakeName> lakes) {
    this.nodes = nodes;
    this.lakes = lakes;
  }

  /** Return a role of the file, with that of the roles above it. */
  RolePolicy role(String name) {
    RolePolicy known = read.get(name);
    if (known != null) {
      return known;
    }
    YamlNode node = Optional.ofNullable(nodes.get(name)).orElseThrow();
    node.allowKeys(KEYS);
    reading.add(name);
    RolePolicy own = own(name, node);
    RolePolicy whole = node.child("narrows").map(parent -> below(own, parent)).orElse(own);
    reading.remove(name);
    read.put(name, whole);
    return whole;
  }

  private RolePolicy below(RolePolicy own, YamlNode parent) {
    String name = parent.text();
    if (!nodes.containsKey(name)) {
      throw parent.wrong("there is no role " + name, List.copyOf(nodes.keySet()), name);
    }
    if (reading.contains(name)) {
      throw parent.wrong("the role " + name + " would be below itself", List.of(), "");
    }
    try {
      return own.below(role(name));
    } catch (IllegalArgumentException wider) {
      throw parent.wrong(
          own.name()
              + " would see more of the column "
              + wider.getMessage()
              + " than "
              + name
              + ": give it the same mask or a stricter one",
          List.of(),
          "");
    }
  }

  private RolePolicy own(String name, YamlNode node) {
    Map<String, Cell> attributes = new LinkedHashMap<>();
    node.child("attributes").map(YamlNode::entries).orElse(List.of()).stream()
        .forEach(entry -> attributes.put(entry.key(), entry.value().constant()));
    Map<TableName, TableRule> rules = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.child("tables").map(YamlNode::entries).orElse(List.of())) {
      TableName table = RolePolicy.key(TableKeys.table(entry, lakes));
      if (rules.put(table, TableNodes.rule(entry.value(), attributes)) != null) {
        throw WorkspaceFile.invalid("the table " + table + " is given twice", entry.place());
      }
    }
    return new RolePolicy(
        name,
        List.of(),
        rules,
        node.child("otherTables").map(TableNodes::access).orElse(Access.OPEN),
        node.child("maxRows")
            .map(value -> OptionalLong.of(value.wholeNumber(1, Long.MAX_VALUE)))
            .orElse(OptionalLong.empty()),
        node.child("timeoutSeconds")
            .map(value -> Duration.ofSeconds(value.wholeNumber(1, 86_400))));
  }
}

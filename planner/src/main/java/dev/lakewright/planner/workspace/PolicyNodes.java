package dev.lakewright.planner.workspace;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.policy.Policy;
import dev.lakewright.core.policy.RolePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the {@code policy} part of {@code lakewright.yaml}.
 *
 * <pre>
 * policy:
 *   default: guest
 *   users:
 *     alice: [analyst, owner]
 *   mcpTokens:
 *     0b1c…: analyst
 *   mcpTokenVariable: SHOP_TOKEN
 *   roles:
 *     owner: {}
 *     analyst: …
 * </pre>
 */
final class PolicyNodes {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private PolicyNodes() {}

  static Policy read(YamlNode node, List<LakeSpec> lakes) {
    node.allowKeys(List.of("default", "users", "mcpTokens", "mcpTokenVariable", "roles"));
    Map<String, YamlNode> named = new LinkedHashMap<>();
    node.child("roles").stream()
        .flatMap(roles -> roles.entries().stream())
        .forEach(entry -> named.put(name(entry), entry.value()));
    if (named.isEmpty()) {
      throw node.wrong("a policy has roles", List.of(), "");
    }
    RoleNodes reader = new RoleNodes(named, lakes.stream().map(LakeSpec::name).toList());
    Map<String, RolePolicy> roles = new LinkedHashMap<>();
    named.keySet().forEach(name -> roles.put(name, reader.role(name)));
    Optional<String> fallback = node.child("default").map(value -> known(value, roles));
    return new Policy(
        fallback,
        mapping(node, "users", roles),
        mapping(node, "mcpTokens", roles),
        node.child("mcpTokenVariable").map(PolicyNodes::variable).orElse(Policy.TOKEN_VARIABLE),
        roles);
  }

  private static String variable(YamlNode value) {
    if (!VARIABLE.matcher(value.text()).matches()) {
      throw value.wrong(
          "the name of a variable of the environment is expected here", List.of(), "");
    }
    return value.text();
  }

  private static String name(YamlNode.Entry entry) {
    if (!LakeName.isValid(entry.key())) {
      throw WorkspaceFile.invalid(
          "not a role's name: " + entry.key() + " (a letter, then letters, digits, _ or -)",
          entry.place());
    }
    return entry.key();
  }

  private static String known(YamlNode value, Map<String, RolePolicy> roles) {
    String name = value.text();
    if (!roles.containsKey(name)) {
      throw value.wrong("there is no role " + name, List.copyOf(roles.keySet()), name);
    }
    return name;
  }

  private static Map<String, List<String>> mapping(
      YamlNode node, String key, Map<String, RolePolicy> roles) {
    Map<String, List<String>> mapping = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.child(key).map(YamlNode::entries).orElse(List.of())) {
      if (key.equals("mcpTokens") && !SHA256.matcher(entry.key()).matches()) {
        throw WorkspaceFile.invalid(
            "a token stands here by its SHA-256: 64 hexadecimal digits in lower case",
            entry.place());
      }
      List<YamlNode> names = entry.value().items();
      if (names.isEmpty()) {
        throw entry.value().wrong("a role is expected here", List.of(), "");
      }
      mapping.put(entry.key(), names.stream().map(value -> known(value, roles)).toList());
    }
    return mapping;
  }
}

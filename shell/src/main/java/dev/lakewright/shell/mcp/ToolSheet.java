package dev.lakewright.shell.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others are told of a tool.
 *
 * @param description for the model that chooses among tools
 * @param reachesOut true if a call may leave this machine, as where a language model is set up
 */
record ToolSheet(
    String name, String title, String description, boolean reachesOut, List<Parameter> parameters) {
  ToolSheet {
    parameters = List.copyOf(parameters);
  }

  McpSchema.Tool asTool() {
    return McpSchema.Tool.builder(name, schema())
        .title(title)
        .description(description)
        .annotations(
            McpSchema.ToolAnnotations.builder()
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(reachesOut)
                .build())
        .build();
  }

  private Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put(
        "required", parameters.stream().filter(Parameter::required).map(Parameter::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }
}

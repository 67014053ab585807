package dev.lakewright.router.registry;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import java.util.List;
import java.util.Set;

/** Tools that the service loader finds. */
public final class ShippedTools implements ToolSource {
  static ToolDescriptor tool(String name, ToolTraits traits, String output) {
    return new ToolDescriptor(
        new ToolId(name),
        "counts rows",
        JsonSchema.parse("{\"type\": \"object\"}"),
        JsonSchema.parse(output),
        ToolCost.DEFAULT,
        traits,
        Set.of("read-lake"));
  }

  @Override
  public List<ToolDescriptor> tools() {
    return List.of(
        tool("count", ToolTraits.READS, "{\"type\": \"integer\", \"minimum\": 0}"),
        tool("pay", new ToolTraits("payment", false, 2), "{\"type\": \"boolean\"}"));
  }
}

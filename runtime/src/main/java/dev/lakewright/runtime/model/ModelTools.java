package dev.lakewright.runtime.model;

import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.router.ToolCost;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.JsonSchema;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.runtime.route.ProductTools;
import dev.lakewright.runtime.route.WriterNode;
import java.util.List;
import java.util.Set;

/** Describes the models of a workspace as tools, one a tier that each writes for. */
public final class ModelTools {
  private static final JsonSchema QUESTION = ProductTools.QUESTION;
  private static final JsonSchema CANDIDATES = ProductTools.CANDIDATES;
  private static final double USUAL_MILLIS = 3_000;
  private static final double USUAL_RELIABILITY = 0.98;

  private ModelTools() {}

  public static List<ToolDescriptor> of(List<ModelSpec> models) {
    return ModelWriters.nodes(models).stream().map(node -> tool(node, models)).toList();
  }

  private static ToolDescriptor tool(WriterNode node, List<ModelSpec> models) {
    ModelSpec spec =
        models.stream()
            .filter(it -> node.tool().value().endsWith("/" + it.name()))
            .findFirst()
            .orElseThrow();
    return new ToolDescriptor(
        node.tool(),
        "Write SQL for a question with the model "
            + spec.model()
            + " at "
            + spec.place()
            + ", tier "
            + node.tier().word()
            + ".",
        QUESTION,
        CANDIDATES,
        new ToolCost(USUAL_MILLIS, USUAL_RELIABILITY, 0),
        ToolTraits.READS,
        Set.of("read-lake", "ask-model"));
  }
}

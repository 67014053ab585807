package dev.lakewright.planner.workspace;

import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import java.util.List;
import java.util.Optional;

/** The language models of a workspace, in the order of its file, and what they may cost. */
public record ModelSettings(List<ModelSpec> models, ModelBudget budget) {
  public static final ModelSettings NONE = new ModelSettings(List.of(), ModelBudget.NONE);

  public ModelSettings {
    models = List.copyOf(models);
  }

  public Optional<ModelSpec> model(ModelName name) {
    return models.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}

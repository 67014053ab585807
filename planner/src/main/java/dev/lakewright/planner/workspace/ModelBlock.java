package dev.lakewright.planner.workspace;

import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.question.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A model as lines of {@code lakewright.yaml}; what is as usual is left out. */
final class ModelBlock {
  private ModelBlock() {}

  static List<String> of(ModelSpec model) {
    List<String> lines = new ArrayList<>();
    lines.add(model.name() + ":");
    if (model.provider() != Provider.OPENAI) {
      lines.add("  provider: " + model.provider().word());
    }
    if (!model.baseUrl().equals(model.provider().baseUrl())) {
      lines.add("  baseUrl: " + model.baseUrl());
    }
    lines.add("  model: " + WorkspaceEdit.quoted(model.model()));
    if (!model.key().equals(model.provider().usualKey(model.baseUrl()))) {
      lines.addAll(
          model
              .key()
              .fold(
                  List::of,
                  name -> List.of("  keyEnv: " + name),
                  path -> List.of("  keyFile: " + WorkspaceEdit.quoted(path))));
    }
    if (!model.tiers().equals(Set.copyOf(ModelSpec.MODEL_TIERS))) {
      lines.add(
          model.tiers().stream()
              .sorted()
              .map(Tier::word)
              .collect(Collectors.joining(", ", "  tiers: [", "]")));
    }
    if (model.contextTokens() != ModelSpec.CONTEXT_TOKENS) {
      lines.add("  contextTokens: " + model.contextTokens());
    }
    if (!model.patience().equals(ModelSpec.PATIENCE)) {
      lines.add("  timeoutSeconds: " + model.patience().toSeconds());
    }
    for (ModelSkill skill : ModelSkill.values()) {
      if (model.can(skill)) {
        lines.add("  " + skill.word() + ": true");
      }
    }
    if (!model.price().equals(ModelPrice.FREE)) {
      lines.add(
          "  price: {input: "
              + model.price().input().toPlainString()
              + ", output: "
              + model.price().output().toPlainString()
              + "}");
    }
    return lines;
  }
}

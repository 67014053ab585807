package dev.lakewright.runtime.model;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.gateway.Models;
import dev.lakewright.runtime.question.RunContext;
import dev.lakewright.runtime.question.WriterTool;
import dev.lakewright.runtime.route.WriterNode;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.prompt.SchemaForm;
import dev.lakewright.text.tier.AdvancedTier;
import dev.lakewright.text.tier.Choice;
import dev.lakewright.text.tier.Help;
import dev.lakewright.text.tier.IntermediateTier;
import dev.lakewright.text.tier.SmallTier;
import dev.lakewright.text.tier.TierSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Makes the writers of the tiers that ask models: one a tier and model. */
public final class ModelWriters {
  /**
   * What a writer may take beyond its model's patience, for hints and for running what it wrote.
   */
  private static final Duration BESIDE = Duration.ofSeconds(15);

  private static final List<Tier> SUPPORTED = ModelSpec.MODEL_TIERS;

  private final HintSource hints;
  private final Set<Help> helps;
  private final LongSupplier nanos;

  public ModelWriters(HintSource hints, Set<Help> helps, LongSupplier nanos) {
    this.hints = hints;
    this.helps = Set.copyOf(helps);
    this.nanos = nanos;
  }

  /** Return the writers, tier by tier, each tier's in the order of the workspace's file. */
  public List<WriterTool> of(Models models) {
    List<WriterTool> tools = new ArrayList<>();
    for (WriterNode node : nodes(models.specs())) {
      ModelSpec spec =
          models.of(node.tier()).stream()
              .filter(it -> node.tool().value().endsWith("/" + it.name()))
              .findFirst()
              .orElseThrow();
      tools.add(
          new WriterTool(
              node,
              Optional.of(spec.patience().plus(BESIDE)),
              context -> writer(node.tier(), spec, context)));
    }
    return tools;
  }

  /** Return the places of models in the graph. */
  public static List<WriterNode> nodes(List<ModelSpec> specs) {
    List<WriterNode> nodes = new ArrayList<>();
    for (Tier tier : SUPPORTED) {
      int place = 0;
      for (ModelSpec spec : specs) {
        if (spec.tiers().contains(tier)) {
          nodes.add(WriterNode.of(tier, spec.name(), place++));
        }
      }
    }
    return nodes;
  }

  private SqlWriter writer(Tier tier, ModelSpec spec, RunContext context) {
    ModelClient client = context.models().client(spec);
    TierSettings settings =
        TierSettings.DEFAULT
            .withThreshold(context.confidence())
            .within(spec.patience())
            .withContext(spec.contextTokens())
            .withForm(SchemaForm.COMPACT)
            .helpedBy(helps)
            .withGrammar(spec.can(ModelSkill.GRAMMAR))
            .withChances(spec.can(ModelSkill.CHANCES));
    ModelListener heard = progress(spec, context.control().progress());
    return switch (tier) {
      case SMALL -> new SmallTier(client, hints, settings, heard, nanos);
      case INTERMEDIATE -> new IntermediateTier(client, hints, settings, heard, nanos);
      case ADVANCED -> new AdvancedTier(client, hints, settings, Choice.TOURNAMENT, heard, nanos);
      case PARSER -> throw new IllegalArgumentException("the parser asks no model");
    };
  }

  /** Say how many parts of a reply have come; who shows nothing need not have it streamed. */
  private static ModelListener progress(ModelSpec spec, ProgressListener listener) {
    if (listener == ProgressListener.SILENT) {
      return ModelListener.SILENT;
    }
    int[] parts = {0};
    return part -> {
      parts[0]++;
      listener.progressed("model " + spec.name() + " writes, " + parts[0] + " tokens", -1);
    };
  }
}

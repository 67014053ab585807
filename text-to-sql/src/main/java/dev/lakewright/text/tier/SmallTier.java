package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.hint.Hints;
import dev.lakewright.text.prompt.FittedSchema;
import dev.lakewright.text.prompt.Prompts;
import java.util.function.LongSupplier;

/**
 * Asks a model once, with one compact prompt: only the tables, columns and values that the question
 * seems to be about, and what the embedded parser would write.
 */
public final class SmallTier implements SqlWriter {
  private final ModelClient model;
  private final HintSource hints;
  private final TierSettings settings;
  private final ModelListener listener;
  private final LongSupplier nanos;
  private final Prompts prompts = new Prompts();

  /**
   * Make the writer.
   *
   * @param listener hears replies as they come
   * @param nanos a clock that never goes back
   */
  public SmallTier(
      ModelClient model,
      HintSource hints,
      TierSettings settings,
      ModelListener listener,
      LongSupplier nanos) {
    this.model = model;
    this.hints = hints;
    this.settings = settings;
    this.listener = listener;
    this.nanos = nanos;
  }

  @Override
  public Tier tier() {
    return Tier.SMALL;
  }

  @Override
  public WriteOutcome write(Question question, Probe probe) {
    Hints known = settings.helped(hints.of(question, probe));
    FittedSchema schema = FittedSchema.of(known.tables(), settings.form(), settings.schemaTokens());
    Proposal proposal =
        new Proposal(
            tier(), model.name(), known, settings.threshold(), schema.note().stream().toList());
    Prompts.Asked input =
        new Prompts.Asked(question.text(), schema, known.values(), known.guesses());
    return new Drafter(model, settings, listener, nanos)
        .draft(prompts.small(input), settings.wanted(schema).alone())
        .fold(
            (sql, reply) -> judged(sql, reply, probe, known, proposal),
            why -> proposal.instead("the reply of " + model.name() + " is no statement: " + why),
            failure -> new WriteOutcome.Failed(failure.of(model.name())));
  }

  private static WriteOutcome judged(
      SqlText sql, ModelReply reply, Probe probe, Hints known, Proposal proposal) {
    Evidence evidence = Evidence.of(sql, probe, known.guesses());
    return proposal.outcome(sql, evidence, Sureness.of(evidence, reply.chances()));
  }
}

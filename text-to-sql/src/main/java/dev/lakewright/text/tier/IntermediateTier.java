package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.prompt.Prompts;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Has the question taken apart first, then the statement mended by what the gate and the engine
 * found wrong with it, twice at most.
 */
public final class IntermediateTier implements SqlWriter {
  private static final int REPAIRS = 2;

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
  public IntermediateTier(
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
    return Tier.INTERMEDIATE;
  }

  @Override
  public WriteOutcome write(Question question, Probe probe) {
    Drafter drafter = new Drafter(model, settings, listener, nanos);
    Workbench bench = new Workbench(question, probe, hints, settings, drafter, prompts);
    Optional<Attempt> first = first(bench);
    Proposal proposal =
        new Proposal(tier(), model.name(), bench.hints(), settings.threshold(), bench.notes());
    if (first.isEmpty()) {
      return bench
          .failure()
          .<WriteOutcome>map(it -> new WriteOutcome.Failed(it.of(model.name())))
          .orElseGet(() -> proposal.instead(bench.unusable()));
    }
    Attempt best = bench.mended(first.get(), REPAIRS);
    double sure = Sureness.of(best.evidence(), best.reply().chances());
    return proposal.outcome(best.sql(), best.evidence(), sure);
  }

  /** A model that loses itself in the steps is asked straight. */
  private Optional<Attempt> first(Workbench bench) {
    Optional<Attempt> stepwise =
        bench.stepwise(prompts.decomposed(bench.asked()), bench.wanted().afterSteps());
    return stepwise.isPresent() || bench.failure().isPresent()
        ? stepwise
        : bench.attempt(prompts.small(bench.asked()), bench.wanted().alone());
  }
}

package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.prompt.Prompts;
import dev.lakewright.text.prompt.WantedSql;
import dev.lakewright.text.tier.Ballot.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Has the statement written in several ways: straight, taken apart, planned, by examples, and with
 * more heat; and clause by clause, where that is wanted. Each is mended once. Where results differ,
 * votes choose, and a model where votes are close. Stops early where the first three tries give one
 * result with rows.
 */
public final class AdvancedTier implements SqlWriter {
  private static final int REPAIRS = 1;
  private static final int ENOUGH = 3;
  private static final double HEAT = 0.8;
  private static final double CLEAR = 1.6;

  private final ModelClient model;
  private final HintSource hints;
  private final TierSettings settings;
  private final Choice choice;
  private final ModelListener listener;
  private final LongSupplier nanos;
  private final Prompts prompts = new Prompts();

  /**
   * Make the writer.
   *
   * @param choice what decides where votes are close
   * @param listener hears replies as they come
   * @param nanos a clock that never goes back
   */
  public AdvancedTier(
      ModelClient model,
      HintSource hints,
      TierSettings settings,
      Choice choice,
      ModelListener listener,
      LongSupplier nanos) {
    this.model = model;
    this.hints = hints;
    this.settings = settings;
    this.choice = choice;
    this.listener = listener;
    this.nanos = nanos;
  }

  @Override
  public Tier tier() {
    return Tier.ADVANCED;
  }

  /** One way to write, with its heat and the form of its reply. */
  private record Way(
      List<ModelMessage> messages,
      double heat,
      boolean stepwise,
      UnaryOperator<ModelRequest> form) {
    Optional<Attempt> attempt(Workbench bench, int seed) {
      return stepwise
          ? bench.stepwise(messages, it -> asked(it, seed))
          : bench.attempt(messages, it -> asked(it, seed));
    }

    ModelRequest asked(ModelRequest request, int seed) {
      ModelRequest formed = form.apply(request);
      return heat > 0 ? formed.diverse(heat, seed) : formed;
    }
  }

  private List<Way> ways(Prompts.Asked asked, WantedSql wanted) {
    return List.of(
        new Way(prompts.small(asked), 0, false, wanted.alone()),
        new Way(prompts.decomposed(asked), 0, true, wanted.afterSteps()),
        new Way(prompts.planned(asked), 0, true, wanted.afterSteps()),
        new Way(prompts.byExample(asked), 0, false, wanted.alone()),
        new Way(prompts.small(asked), HEAT, false, wanted.alone()));
  }

  @Override
  public WriteOutcome write(Question question, Probe probe) {
    Drafter drafter = new Drafter(model, settings, listener, nanos);
    Workbench bench = new Workbench(question, probe, hints, settings, drafter, prompts);
    List<Attempt> tried = tries(bench);
    Proposal proposal =
        new Proposal(tier(), model.name(), bench.hints(), settings.threshold(), bench.notes());
    if (tried.isEmpty()) {
      return bench
          .failure()
          .<WriteOutcome>map(it -> new WriteOutcome.Failed(it.of(model.name())))
          .orElseGet(() -> proposal.instead(bench.unusable()));
    }
    Ballot ballot = Ballot.of(tried, bench.hints().guesses(), probe);
    List<Party> parties = ballot.parties();
    if (parties.isEmpty()) {
      Attempt only = tried.get(0);
      double sure = Sureness.of(only.evidence(), only.reply().chances());
      return proposal.outcome(only.sql(), only.evidence(), sure);
    }
    Party chosen = chosen(parties, tried, new Referee(drafter, prompts, bench.asked()));
    Attempt best = chosen.first();
    double sure = Sureness.of(best.evidence(), best.reply().chances(), ballot.share(chosen));
    return proposal.outcome(best.sql(), best.evidence(), sure);
  }

  private Party chosen(List<Party> parties, List<Attempt> tried, Referee referee) {
    if (!settings.helps().contains(Help.VOTE)) {
      return parties.stream()
          .filter(it -> it.attempts().contains(tried.get(0)))
          .findFirst()
          .orElse(parties.get(0));
    }
    return isClear(parties) ? parties.get(0) : referee.choose(parties, choice);
  }

  private List<Attempt> tries(Workbench bench) {
    List<Attempt> tried = new ArrayList<>();
    int number = 0;
    for (Way way : ways(bench.asked(), bench.wanted())) {
      int seed = ++number;
      way.attempt(bench, seed).ifPresent(it -> tried.add(bench.mended(it, REPAIRS)));
      if (bench.failure().isPresent() || agree(tried)) {
        return tried;
      }
    }
    if (settings.helps().contains(Help.GUIDE)) {
      bench.guided(prompts.small(bench.asked())).ifPresent(tried::add);
    }
    return tried;
  }

  private static boolean agree(List<Attempt> tried) {
    return tried.size() >= ENOUGH
        && tried.stream().allMatch(Attempt::isFine)
        && tried.stream().allMatch(Attempt::runs)
        && tried.stream()
                .map(it -> ResultKey.of(it.evidence().result().orElseThrow()))
                .distinct()
                .count()
            == 1;
  }

  private static boolean isClear(List<Party> parties) {
    return parties.size() == 1 || parties.get(0).votes() >= CLEAR * parties.get(1).votes();
  }
}

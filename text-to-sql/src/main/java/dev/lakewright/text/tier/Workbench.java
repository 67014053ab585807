package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.hint.HintSource;
import dev.lakewright.text.hint.Hints;
import dev.lakewright.text.prompt.FittedSchema;
import dev.lakewright.text.prompt.Prompts;
import dev.lakewright.text.prompt.ReplySql;
import dev.lakewright.text.prompt.WantedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a tier works with on one question: hints, the prompt's parts, and what was tried so far. */
final class Workbench {
  private final Drafter drafter;
  private final TierSettings settings;
  private final Probe probe;
  private final Prompts prompts;
  private final Hints hints;
  private final FittedSchema schema;
  private final Prompts.Asked asked;
  private final WantedSql wanted;
  private final List<Attempt> attempts = new ArrayList<>();
  private Optional<ModelFailure> failure = Optional.empty();
  private Optional<String> unusable = Optional.empty();

  Workbench(
      Question question,
      Probe probe,
      HintSource source,
      TierSettings settings,
      Drafter drafter,
      Prompts prompts) {
    this.drafter = drafter;
    this.probe = probe;
    this.prompts = prompts;
    this.settings = settings;
    this.hints = settings.helped(source.of(question, probe));
    this.schema = FittedSchema.of(hints.tables(), settings.form(), settings.schemaTokens());
    this.wanted = settings.wanted(schema);
    this.asked = new Prompts.Asked(question.text(), schema, hints.values(), hints.guesses());
  }

  Hints hints() {
    return hints;
  }

  Prompts.Asked asked() {
    return asked;
  }

  /** Return the form that statements are wanted in. */
  WantedSql wanted() {
    return wanted;
  }

  /** Return what was left out of the prompt. */
  List<String> notes() {
    return schema.note().stream().toList();
  }

  /** Ask for a statement alone and try it; nothing where there is none. */
  Optional<Attempt> attempt(List<ModelMessage> messages, UnaryOperator<ModelRequest> wanted) {
    return attempt(drafter.draft(messages, wanted));
  }

  /** Ask for steps and a statement behind them, and try it; nothing where there is none. */
  Optional<Attempt> stepwise(List<ModelMessage> messages, UnaryOperator<ModelRequest> wanted) {
    return attempt(drafter.draft(messages, wanted, ReplySql::last));
  }

  /** Have a statement written clause by clause, and try it; nothing where there is none. */
  Optional<Attempt> guided(List<ModelMessage> messages) {
    Optional<Attempt> attempt =
        new GuidedTry(drafter, messages, wanted)
            .write(probe)
            .map(it -> tried(it.sql(), it.reply()));
    attempt.ifPresent(attempts::add);
    return attempt;
  }

  private Attempt tried(SqlText sql, ModelReply reply) {
    return new Attempt(sql, reply, Evidence.of(sql, probe, hints.guesses()));
  }

  private Optional<Attempt> attempt(Draft draft) {
    Optional<Attempt> attempt =
        draft.fold(
            (sql, reply) -> Optional.of(tried(sql, reply)),
            why -> {
              unusable = Optional.of(why);
              return Optional.empty();
            },
            why -> {
              failure = Optional.of(why);
              return Optional.empty();
            });
    attempt.ifPresent(attempts::add);
    return attempt;
  }

  /** Have a statement mended until nothing speaks against it, so many times at most. */
  Attempt mended(Attempt first, int most) {
    Attempt best = first;
    int rounds = settings.helps().contains(Help.REPAIR) ? most : 0;
    for (int round = 0; round < rounds && !best.isFine() && failure.isEmpty(); round++) {
      Attempt from = best;
      Optional<Attempt> next =
          attempt(prompts.repaired(asked, from.sql(), from.finding()), wanted.alone());
      boolean same = next.map(it -> it.sql().equals(from.sql())).orElse(true);
      if (same) {
        break;
      }
      best = better(best, next.orElseThrow());
    }
    return best;
  }

  /** A statement that runs is better than one that does not; else the later one is. */
  private static Attempt better(Attempt one, Attempt later) {
    boolean keeps = one.runs() && (!later.runs() || later.evidence().isEmpty());
    return keeps ? one : later;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Return why the model could not be asked, where it could not in the end. */
  Optional<ModelFailure> failure() {
    return failure;
  }

  /** Say why no reply held a statement. */
  String unusable() {
    return "the reply of " + drafter.name() + " is no statement: " + unusable.orElse("none came");
  }
}

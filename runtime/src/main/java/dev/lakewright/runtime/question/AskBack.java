package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.sql.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a person which reading is meant, where several are about as likely and differ in their
 * results. Each is run through the gate, within a bound of its own; a reading that fails there, or
 * whose result is that of a likelier one, is no choice.
 */
final class AskBack {
  private static final int MOST = 4;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Supplier<Gate> gate;
  private final EnginePath engine;

  AskBack(Supplier<Gate> gate, EnginePath engine) {
    this.gate = gate;
    this.engine = engine;
  }

  /** Return the abstention, with choices where there are any. */
  Abstention of(Abstention abstention, RunContext context) {
    boolean worth =
        context.choices()
            && abstention.kind() == Abstention.Kind.UNSURE
            && abstention.confidence() >= Certainty.ASK;
    List<Choice> choices = worth ? choices(abstention.readings(), context) : List.of();
    return choices.size() < 2 ? abstention : abstention.asking(reason(choices), choices);
  }

  /** Return the question back that takes the place of an answer which is not sure, if any. */
  Optional<Abstention> insteadOf(Candidate candidate, RunContext context) {
    if (!context.choices() || candidate.confidence() >= Certainty.SURE) {
      return Optional.empty();
    }
    List<Alternative> readings = new ArrayList<>();
    readings.add(
        new Alternative(
            candidate.reading(), candidate.sql(), candidate.explanation().chance(), List.of()));
    readings.addAll(candidate.explanation().alternatives());
    List<Choice> choices = choices(readings, context);
    return choices.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Abstention(Abstention.Kind.AMBIGUOUS, "", candidate.links(), List.of(), List.of())
                .withReadings(readings, candidate.confidence())
                .asking(reason(choices), choices));
  }

  private static String reason(List<Choice> choices) {
    return "The question can be meant in "
        + choices.size()
        + " ways, whose results differ: which one is meant?";
  }

  private List<Choice> choices(List<Alternative> readings, RunContext context) {
    List<Alternative> close = close(readings);
    if (close.size() < 2) {
      return List.of();
    }
    GatedProbe probe =
        new GatedProbe(
            gate.get(),
            engine.engine(context.lake()),
            context,
            context.limits().withTimeout(longest(context)),
            ProbeBudget.unbounded());
    List<Choice> choices = new ArrayList<>();
    List<ResultTable> results = new ArrayList<>();
    for (Alternative reading : close) {
      if (choices.size() < MOST) {
        Optional<ResultTable> result = probe.ask(reading.sql()).table();
        if (result.isPresent() && results.stream().noneMatch(it -> same(it, result.get()))) {
          results.add(result.get());
          String effect = Effect.of(result.get());
          choices.add(new Choice(reading.reading(), reading.sql(), reading.chance(), effect));
        }
      }
    }
    return choices;
  }

  /** Return the readings that are about as likely as the first one, itself among them. */
  private static List<Alternative> close(List<Alternative> readings) {
    return readings.stream()
        .filter(it -> it.chance() >= Certainty.CLOSE * readings.get(0).chance())
        .toList();
  }

  private static Duration longest(RunContext context) {
    Duration own = context.limits().timeout();
    return own.compareTo(LONGEST) > 0 ? LONGEST : own;
  }

  /** Equal rows in whatever order are the same, as far as both were read. */
  private static boolean same(ResultTable one, ResultTable other) {
    List<List<Cell>> rest = new ArrayList<>(other.rows());
    return one.totalRows() == other.totalRows()
        && one.columns().size() == other.columns().size()
        && one.rows().stream().allMatch(rest::remove);
  }
}

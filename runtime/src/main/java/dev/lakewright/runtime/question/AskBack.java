package dev.lakewright.runtime.question;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks a person which reading is meant, where several are about as likely and differ in their
 * results, or whether the only one is, where that is not sure enough to answer. Each is run through
 * the gate, within a bound of its own; a reading that fails there, or whose result is that of a
 * likelier one, is no choice.
 */
final class AskBack {
  private static final int MOST = 4;

  private final Rehearsals rehearsals;

  AskBack(Rehearsals rehearsals) {
    this.rehearsals = rehearsals;
  }

  /**
   * Return the abstention, with choices where there are any.
   *
   * @param probe runs readings; it may have run some of them already
   */
  Abstention of(Abstention abstention, RunContext context, Probe probe) {
    boolean worth =
        context.choices()
            && abstention.kind() == Abstention.Kind.UNSURE
            && abstention.confidence() >= Certainty.ASK;
    List<Choice> choices = worth ? choices(abstention.readings(), probe) : List.of();
    return choices.isEmpty() ? abstention : abstention.asking(reason(choices), choices);
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
    boolean contested = close(readings).size() > 1;
    List<Choice> choices = contested ? choices(readings, rehearsals.of(context)) : List.of();
    return choices.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Abstention(Abstention.Kind.AMBIGUOUS, "", candidate.links(), List.of(), List.of())
                .withReadings(readings, candidate.confidence())
                .asking(reason(choices), choices));
  }

  private static String reason(List<Choice> choices) {
    if (choices.size() == 1) {
      return "Only one reading is near, and it is not sure enough to answer with: is it meant?";
    }
    return "The question can be meant in "
        + choices.size()
        + " ways, whose results differ: which one is meant?";
  }

  private static List<Choice> choices(List<Alternative> readings, Probe probe) {
    List<Choice> choices = new ArrayList<>();
    List<ResultTable> results = new ArrayList<>();
    for (Alternative reading : close(readings)) {
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

  /**
   * Equal rows in whatever order are the same, as far as both were read, and so are those that only
   * show a column more.
   */
  private static boolean same(ResultTable one, ResultTable other) {
    if (one.totalRows() != other.totalRows()) {
      return false;
    }
    if (one.columns().size() != other.columns().size()) {
      return within(one, other) || within(other, one);
    }
    List<List<Cell>> rest = new ArrayList<>(other.rows());
    return one.rows().stream().allMatch(rest::remove);
  }

  /** Return true if each row has all cells of the other's row in the same place. */
  private static boolean within(ResultTable narrow, ResultTable wide) {
    return narrow.rows().size() == wide.rows().size()
        && IntStream.range(0, narrow.rows().size())
            .allMatch(i -> wide.rows().get(i).containsAll(narrow.rows().get(i)));
  }
}

package dev.lakewright.check.inquiry;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers the questions of many inquiries together, round by round. */
public final class Rounds {
  private static final int MOST = 4;

  private Rounds() {}

  /** Return where each inquiry has come to, in their order; one that asks on and on stays open. */
  public static List<Inquiry> settle(List<Inquiry> inquiries, Probe probe) {
    List<Inquiry> at = new ArrayList<>(inquiries);
    MeasureBoard board = new MeasureBoard(probe);
    for (int round = 0; round < MOST && at.stream().anyMatch(Rounds::open); round++) {
      board.take(at.stream().flatMap(it -> measures(it).stream()).toList());
      at.replaceAll(it -> next(it, board, probe));
    }
    return List.copyOf(at);
  }

  private static boolean open(Inquiry inquiry) {
    return inquiry.fold(settled -> false, measured -> true, listed -> true, unchecked -> false);
  }

  private static List<Measure> measures(Inquiry inquiry) {
    return inquiry.fold(
        settled -> List.of(), Inquiry.Measured::measures, listed -> List.of(), none -> List.of());
  }

  private static Inquiry next(Inquiry at, MeasureBoard board, Probe probe) {
    return at.fold(
        settled -> settled,
        measured -> measured(measured, board),
        listed -> listed(listed, probe),
        unchecked -> unchecked);
  }

  private static Inquiry listed(Inquiry.Listed listed, Probe probe) {
    ProbeOutcome outcome =
        listed.rows() > probe.room() ? ProbeOutcome.Unseen.NO_TIME : probe.ask(listed.query());
    return outcome.fold(
        listed.then(), problem -> listed.otherwise().orElseGet(() -> unchecked(problem)));
  }

  private static Inquiry measured(Inquiry.Measured measured, MeasureBoard board) {
    Optional<ProbeOutcome.Unseen> problem = board.problem(measured.measures());
    return problem
        .map(Rounds::unchecked)
        .orElseGet(() -> measured.then().apply(board.figures(measured.measures())));
  }

  private static Inquiry unchecked(ProbeOutcome.Unseen problem) {
    return new Inquiry.Unchecked(problem.why());
  }
}

package dev.lakewright.check;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets each rule look at each SELECT of a query, in rounds: the questions of all rules are answered
 * together, then all go on from the answers.
 */
public final class StandardChecks implements Checks {
  private static final int MOST_ROUNDS = 4;

  private final List<Rule> rules;

  public StandardChecks(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** a rule's strand of questions about one SELECT. */
  private record Strand(Rule rule, Inquiry at) {
    boolean open() {
      return at.fold(settled -> false, measured -> true, listed -> true, unchecked -> false);
    }

    List<Measure> measures() {
      return at.fold(
          settled -> List.of(), Inquiry.Measured::measures, listed -> List.of(), none -> List.of());
    }
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    List<Strand> strands = new ArrayList<>();
    List<Subject> subjects = Subject.of(request);
    for (Rule rule : rules) {
      for (Subject subject : subjects) {
        rule.examine(subject).forEach(it -> strands.add(new Strand(rule, it)));
      }
    }
    MeasureBoard board = new MeasureBoard(request.probe());
    for (int round = 0; round < MOST_ROUNDS && strands.stream().anyMatch(Strand::open); round++) {
      board.take(strands.stream().flatMap(it -> it.measures().stream()).toList());
      strands.replaceAll(it -> new Strand(it.rule(), next(it.at(), board, request.probe())));
    }
    Set<Finding> findings = new LinkedHashSet<>();
    strands.forEach(it -> findings.addAll(findings(it)));
    return List.copyOf(findings);
  }

  private static Inquiry next(Inquiry at, MeasureBoard board, Probe probe) {
    return at.fold(
        settled -> settled,
        measured -> measured(measured, board),
        listed -> probe.ask(listed.query()).fold(listed.then(), StandardChecks::unchecked),
        unchecked -> unchecked);
  }

  private static Inquiry measured(Inquiry.Measured measured, MeasureBoard board) {
    Optional<ProbeOutcome.Unseen> problem = board.problem(measured.measures());
    return problem
        .map(StandardChecks::unchecked)
        .orElseGet(() -> measured.then().apply(new Figures(board.cells(measured.measures()))));
  }

  private static Inquiry unchecked(ProbeOutcome.Unseen problem) {
    return new Inquiry.Unchecked(problem.why());
  }

  private static List<Finding> findings(Strand strand) {
    String name = strand.rule().name();
    return strand
        .at()
        .fold(
            Inquiry.Settled::findings,
            measured -> List.of(unchecked(name, "it has too many questions")),
            listed -> List.of(unchecked(name, "it has too many questions")),
            unchecked -> List.of(unchecked(name, unchecked.why())));
  }

  private static Finding unchecked(String rule, String why) {
    return Finding.of(rule, Verdict.UNCHECKED, rule + " not checked: " + why);
  }
}

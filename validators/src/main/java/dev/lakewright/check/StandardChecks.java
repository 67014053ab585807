package dev.lakewright.check;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rounds;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets each rule look at each SELECT of a query, in rounds: the questions of all rules are answered
 * together, then all go on from the answers.
 */
public final class StandardChecks implements Checks {
  private final List<Rule> rules;

  public StandardChecks(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** a rule's strand of questions about one SELECT. */
  private record Strand(Rule rule, Inquiry at) {}

  @Override
  public List<Finding> examine(CheckRequest request) {
    List<Strand> strands = new ArrayList<>();
    List<Subject> subjects = Subject.of(request);
    for (Rule rule : rules) {
      for (Subject subject : subjects) {
        rule.examine(subject).forEach(it -> strands.add(new Strand(rule, it)));
      }
    }
    List<Inquiry> ends = Rounds.settle(strands.stream().map(Strand::at).toList(), request.probe());
    Set<Finding> findings = new LinkedHashSet<>();
    for (int i = 0; i < strands.size(); i++) {
      findings.addAll(findings(strands.get(i).rule().name(), ends.get(i)));
    }
    return List.copyOf(findings);
  }

  private static List<Finding> findings(String name, Inquiry end) {
    return end.fold(
        Inquiry.Settled::findings,
        measured -> List.of(unchecked(name, "it has too many questions")),
        listed -> List.of(unchecked(name, "it has too many questions")),
        unchecked -> List.of(unchecked(name, unchecked.why())));
  }

  private static Finding unchecked(String rule, String why) {
    return Finding.of(rule, Verdict.UNCHECKED, rule + " not checked: " + why);
  }
}

package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rounds;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.monitor.Baseline;
import dev.lakewright.core.monitor.StepMonitor;
import dev.lakewright.core.monitor.StepRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All monitors; the figures of one output are taken in one scan where they can be. */
public final class StandardMonitor implements StepMonitor {
  private static final List<MonitorRule> RULES =
      List.of(
          new TypeDrift(),
          new RowRatio(true),
          new RowRatio(false),
          new DuplicateKeys(),
          new NullJump(),
          new ConstantColumn(),
          new NegativeDomain(),
          new TotalDrift(),
          new OutOfOrder(),
          new DistributionShift());

  /** Return the kinds of corruption that are looked for. */
  public static List<String> kinds() {
    return RULES.stream().map(MonitorRule::name).toList();
  }

  @Override
  public Optional<Baseline> learn(StepRun run) {
    return new BaselineReader(run).read();
  }

  @Override
  public List<Finding> watch(Baseline baseline, StepRun run) {
    Watch watch = new Watch(baseline, run);
    List<String> names = new ArrayList<>();
    List<Inquiry> inquiries = new ArrayList<>();
    for (MonitorRule rule : RULES) {
      for (Inquiry inquiry : rule.examine(watch)) {
        names.add(rule.name());
        inquiries.add(inquiry);
      }
    }
    List<Inquiry> ends = Rounds.settle(inquiries, run.probe());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      String name = names.get(i);
      findings.addAll(
          ends.get(i)
              .fold(
                  Inquiry.Settled::findings,
                  measured -> List.of(unchecked(name, "it has too many questions")),
                  listed -> List.of(unchecked(name, "it has too many questions")),
                  none -> List.of(unchecked(name, none.why()))));
    }
    return findings.stream().distinct().toList();
  }

  private static Finding unchecked(String name, String why) {
    return Finding.of(name, Verdict.UNCHECKED, name + " not checked: " + why);
  }
}

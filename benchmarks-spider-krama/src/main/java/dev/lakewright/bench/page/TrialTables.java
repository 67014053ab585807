package dev.lakewright.bench.page;

import dev.lakewright.bench.micro.Trial;
import dev.lakewright.bench.score.Interval;
import java.util.List;
import java.util.Locale;

/** Renders trials, in Markdown. The first trial is the whole parser. */
public record TrialTables(List<Trial> trials) {
  public TrialTables {
    trials = List.copyOf(trials);
  }

  public String ablations() {
    StringBuilder out = new StringBuilder();
    out.append("| without | first right | 95 % | difference | some right | answered at 90 %");
    out.append(" | at 95 % | unanswerable let through |\n|---|---|---|---|---|---|---|---|\n");
    trials.stream()
        .filter(it -> it.kind() == Trial.Kind.ABLATION)
        .forEach(it -> out.append(row(it)));
    return out.toString();
  }

  public String learningCurve() {
    StringBuilder out = new StringBuilder();
    out.append("| taught by | first right | 95 % | difference | some right | answered at 90 %");
    out.append(" | at 95 % | unanswerable let through |\n|---|---|---|---|---|---|---|---|\n");
    trials.stream()
        .filter(it -> it.kind() == Trial.Kind.LEARNING_CURVE)
        .forEach(it -> out.append(row(it)));
    return out.toString();
  }

  private String row(Trial it) {
    Interval right = Interval.wilson((int) Math.round(it.right() * it.questions()), it.questions());
    return String.format(
        Locale.ROOT,
        "| %s | %.1f %% | %.1f–%.1f | %+.1f | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
        it.name(),
        100 * it.right(),
        100 * right.low(),
        100 * right.high(),
        100 * (it.right() - trials.get(0).right()),
        100 * it.oracle(),
        100 * it.coverage90(),
        100 * it.coverage95(),
        100 * it.letThrough());
  }
}

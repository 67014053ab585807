package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.Trial.Mutant;
import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import dev.lakewright.bench.score.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How many mistakes of each kind the checks notice, set by set; the bars are of all together. */
final class DetectionTable {
  private final List<TrialSet> spider;
  private final List<TrialSet> beside;

  DetectionTable(List<TrialSet> spider, List<TrialSet> beside) {
    this.spider = List.copyOf(spider);
    this.beside = List.copyOf(beside);
  }

  String write(Map<String, Double> figures) {
    StringBuilder text = new StringBuilder("| kind |");
    spider.forEach(it -> text.append(' ').append(it.name()).append(" |"));
    text.append(" Spider |");
    beside.forEach(it -> text.append(' ').append(it.name()).append(" |"));
    text.append(" all | 95 % | bar |");
    text.append("\n|---|---|---|---|---|").append("---|".repeat(spider.size() + beside.size()));
    text.append('\n');
    for (Mutator mutator : Mutators.all()) {
      text.append(row(mutator, figures));
    }
    figures.put("kinds", (double) Mutators.all().size());
    return text.toString();
  }

  private String row(Mutator mutator, Map<String, Double> figures) {
    StringBuilder row = new StringBuilder("| " + mutator.kind() + " |");
    for (TrialSet set : spider) {
      row.append(cell(mutator, set, figures));
    }
    row.append(' ').append(share(mutants(mutator, spider.stream()))).append(" |");
    for (TrialSet set : beside) {
      row.append(cell(mutator, set, figures));
    }
    List<Mutant> all = mutants(mutator, Stream.concat(spider.stream(), beside.stream()));
    Interval interval = interval(all);
    figures.put("detected-" + mutator.kind(), interval.share());
    figures.put("n-" + mutator.kind(), (double) all.size());
    return row.append(
            String.format(
                Locale.ROOT,
                " %s | %.1f–%.1f | %s |%n",
                share(all),
                100 * interval.low(),
                100 * interval.high(),
                mutator.visible() ? "90 %" : "none"))
        .toString();
  }

  private static String cell(Mutator mutator, TrialSet set, Map<String, Double> figures) {
    List<Mutant> own = set.mutants(mutator.kind());
    figures.put("detected-" + mutator.kind() + "-" + set.name(), interval(own).share());
    return " " + share(own) + " |";
  }

  private static List<Mutant> mutants(Mutator mutator, Stream<TrialSet> sets) {
    return sets.flatMap(it -> it.mutants(mutator.kind()).stream()).toList();
  }

  private static Interval interval(List<Mutant> mutants) {
    int found = (int) mutants.stream().filter(Mutant::detected).count();
    return Interval.wilson(found, mutants.size());
  }

  private static String share(List<Mutant> mutants) {
    return mutants.isEmpty()
        ? "none"
        : String.format(
            Locale.ROOT,
            "%d of %d, %.1f %%",
            mutants.stream().filter(Mutant::detected).count(),
            mutants.size(),
            100 * interval(mutants).share());
  }
}

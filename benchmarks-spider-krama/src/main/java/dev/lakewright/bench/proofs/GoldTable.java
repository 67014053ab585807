package dev.lakewright.bench.proofs;

import dev.lakewright.bench.score.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often the checks doubt right statements, set by set; the bars are of all together. */
final class GoldTable {
  private final List<TrialSet> spider;
  private final List<TrialSet> beside;

  GoldTable(List<TrialSet> spider, List<TrialSet> beside) {
    this.spider = List.copyOf(spider);
    this.beside = List.copyOf(beside);
  }

  String write(Map<String, Double> figures) {
    List<Trial> all = trials(Stream.concat(spider.stream(), beside.stream()));
    figures.put("n", (double) all.size());
    figures.put("falseDoubt", share(all, Trial::falseDoubt));
    figures.put("falseWrong", share(all, Trial::falseWrong));
    figures.put("goldDefects", (double) all.stream().filter(Trial::defect).count());
    List<TrialSet> sets = new ArrayList<>(spider);
    sets.add(new TrialSet("Spider", trials(spider.stream())));
    sets.addAll(beside);
    sets.add(new TrialSet("all", all));
    StringBuilder text =
        new StringBuilder(
            "\n| right statements | what | n | share | 95 % |\n|---|---|---|---|---|\n");
    for (TrialSet set : sets) {
      text.append(row(set, "false doubt", Trial::falseDoubt));
      text.append(row(set, "false wrong", Trial::falseWrong));
      text.append(row(set, "defects that a query of another make confirms", Trial::defect));
    }
    return text.toString();
  }

  private static List<Trial> trials(Stream<TrialSet> sets) {
    return sets.flatMap(it -> it.trials().stream()).toList();
  }

  private static double share(List<Trial> trials, Predicate<Trial> that) {
    return trials.isEmpty()
        ? Double.NaN
        : trials.stream().filter(that).count() / (double) trials.size();
  }

  private static String row(TrialSet set, String what, Predicate<Trial> that) {
    int count = (int) set.trials().stream().filter(that).count();
    Interval interval = Interval.wilson(count, set.trials().size());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d of %d | %.2f %% | %.2f–%.2f |%n",
        set.name(),
        what,
        count,
        set.trials().size(),
        100 * interval.share(),
        100 * interval.low(),
        100 * interval.high());
  }
}

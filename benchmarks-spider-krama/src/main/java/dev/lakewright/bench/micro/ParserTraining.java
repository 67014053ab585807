package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.RiskCoverage;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.parse.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the parser's weights from the training split: which reading to prefer, and how sure to be
 * of it. Every fourth database, by the hash of its name, is held out to report on.
 */
public final class ParserTraining {
  private static final double PENALTY = 0.001;

  private final PrintStream out;

  public ParserTraining(PrintStream out) {
    this.out = out;
  }

  /** Learn, report on the databases held out, and write the weights. */
  public void run(SpiderSet train, Path weights, String date) throws IOException, SQLException {
    List<TrainingExample> all = TrainingSet.of(train);
    List<TrainingExample> learn = all.stream().filter(it -> !isHeldOut(it.database())).toList();
    List<TrainingExample> held = all.stream().filter(it -> isHeldOut(it.database())).toList();
    Regression regression = new Regression(PENALTY);
    Map<String, Double> ranking = regression.choose(learn.stream().map(this::choice).toList());
    List<Best> known = new ArrayList<>(best(learn, ranking));
    known.addAll(best(learn.stream().map(ParserTraining::deprived).toList(), ranking));
    Map<String, Double> certainty =
        regression.judge(
            known.stream().map(Best::features).toList(), known.stream().map(Best::right).toList());
    report("learned from", learn.size(), best(learn, ranking), ranking, certainty, learn);
    report("held out", held.size(), best(held, ranking), ranking, certainty, held);
    Files.writeString(weights, text(ranking, certainty, date, learn.size()));
  }

  private static boolean isHeldOut(String database) {
    return Math.floorMod(database.hashCode(), 4) == 0;
  }

  private static TrainingExample deprived(TrainingExample example) {
    return new TrainingExample(example.database(), example.deprived(), List.of());
  }

  private Regression.Choice choice(TrainingExample example) {
    return new Regression.Choice(
        example.options().stream().map(TrainingExample.Option::features).toList(),
        example.options().stream().map(TrainingExample.Option::right).toList());
  }

  /** The preferred reading of an example, with the features that certainty goes by. */
  private record Best(Map<String, Double> features, boolean right) {}

  private static List<Best> best(List<TrainingExample> examples, Map<String, Double> ranking) {
    List<Best> all = new ArrayList<>();
    for (TrainingExample example : examples) {
      double first = Double.NEGATIVE_INFINITY;
      double second = Double.NEGATIVE_INFINITY;
      TrainingExample.Option chosen = null;
      for (TrainingExample.Option option : example.options()) {
        double score = Regression.sum(ranking, option.features());
        if (chosen == null || score > first) {
          second = first;
          first = score;
          chosen = option;
        } else {
          second = Math.max(second, score);
        }
      }
      if (chosen != null) {
        Map<String, Double> features = new HashMap<>(chosen.features());
        features.put(Scorer.BIAS, 1.0);
        features.put(Scorer.MARGIN, Scorer.clip(first - second));
        all.add(new Best(features, chosen.right()));
      }
    }
    return all;
  }

  private void report(
      String name,
      int questions,
      List<Best> best,
      Map<String, Double> ranking,
      Map<String, Double> certainty,
      List<TrainingExample> examples) {
    List<RiskCoverage.Scored> scored =
        best.stream()
            .map(
                it ->
                    new RiskCoverage.Scored(
                        Regression.chance(certainty, it.features()), it.right()))
            .toList();
    long right = best.stream().filter(Best::right).count();
    long possible =
        examples.stream()
            .filter(it -> it.options().stream().anyMatch(TrainingExample.Option::right))
            .count();
    out.printf(
        Locale.ROOT,
        "%s: %d questions, best reading right %.1f %%, some reading right %.1f %%%n",
        name,
        questions,
        100.0 * right / questions,
        100.0 * possible / questions);
    List<Double> without =
        best(examples.stream().map(ParserTraining::deprived).toList(), ranking).stream()
            .map(it -> Regression.chance(certainty, it.features()))
            .toList();
    for (double threshold : List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.0)) {
      List<RiskCoverage.Scored> sure =
          scored.stream().filter(it -> it.confidence() >= threshold).toList();
      long good = sure.stream().filter(RiskCoverage.Scored::right).count();
      out.printf(
          Locale.ROOT,
          "  at %.1f: answered %.1f %%, precision %.1f %%, unanswerable let through %.1f %%%n",
          threshold,
          100.0 * sure.size() / questions,
          sure.isEmpty() ? 0 : 100.0 * good / sure.size(),
          100.0 * without.stream().filter(it -> it >= threshold).count() / without.size());
    }
  }

  private static String text(
      Map<String, Double> ranking, Map<String, Double> certainty, String date, int n) {
    StringBuilder text = new StringBuilder();
    text.append("# Learned by lakewright train parser on ").append(date);
    text.append(" from ")
        .append(n)
        .append(" questions of Spider's training split (CC BY-SA 4.0).\n");
    ranking.forEach((name, weight) -> text.append(line("rank", name, weight)));
    certainty.forEach((name, weight) -> text.append(line("sure", name, weight)));
    return text.toString();
  }

  private static String line(String kind, String name, double weight) {
    return String.format(Locale.ROOT, "%s %s %.4f%n", kind, name, weight);
  }
}

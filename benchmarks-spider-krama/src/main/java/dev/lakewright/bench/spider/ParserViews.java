package dev.lakewright.bench.spider;

import dev.lakewright.bench.score.Interval;
import dev.lakewright.bench.score.Percentiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All views of a run.
 *
 * @param sure least confidence from which on nine of ten answers were right in training
 * @param surest the same for 19 of 20 answers
 */
public record ParserViews(List<ParserView> all, double sure, double surest) {
  public ParserViews {
    all = List.copyOf(all);
  }

  /** Return the share of questions for which some candidate is right. */
  Interval oracle() {
    return Interval.wilson((int) all.stream().filter(ParserView::anyRight).count(), all.size());
  }

  private List<LinkCounts> links() {
    return all.stream().flatMap(it -> it.links().stream()).toList();
  }

  /** Return the share of questions all of whose gold columns were found. */
  Interval linkRecall() {
    List<LinkCounts> links = links();
    return Interval.wilson((int) links.stream().filter(LinkCounts::complete).count(), links.size());
  }

  /** Return the share of questions that are answered on a wrong database at {@code sure}. */
  Interval wrongDatabase() {
    List<Double> sureness = all.stream().flatMap(it -> it.elsewhere().stream().boxed()).toList();
    return Interval.wilson(
        (int) sureness.stream().filter(it -> it >= sure).count(), sureness.size());
  }

  Percentiles milliseconds() {
    return new Percentiles(all.stream().map(ParserView::milliseconds).toList());
  }

  /** Return the figures by the names that {@code report.json} has for them. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    List<LinkCounts> links = links();
    double needed = Math.max(1, links.stream().mapToInt(LinkCounts::needed).sum());
    figures.put("oracle", oracle().share());
    figures.put("oracleLow", oracle().low());
    figures.put("oracleHigh", oracle().high());
    figures.put(
        "mostCandidates", (double) all.stream().mapToInt(ParserView::candidates).max().orElse(0));
    figures.put("linkRecall", linkRecall().share());
    figures.put("linkRecallN", (double) links.size());
    figures.put("linkColumnsFound", links.stream().mapToInt(LinkCounts::found).sum() / needed);
    figures.put(
        "linkColumnsBeyondFive", links.stream().mapToInt(LinkCounts::beyond).sum() / needed);
    figures.put(
        "linkColumnsUnspoken", links.stream().mapToInt(LinkCounts::unspoken).sum() / needed);
    figures.put("wrongDatabase", wrongDatabase().share());
    figures.put("wrongDatabaseHigh", wrongDatabase().high());
    figures.put(
        "wrongDatabaseN", (double) all.stream().filter(it -> it.elsewhere().isPresent()).count());
    figures.put("parserP50Millis", milliseconds().at(50));
    figures.put("parserP95Millis", milliseconds().at(95));
    return figures;
  }

  Optional<ParserView> of(SpiderQuestion question) {
    return all.stream().filter(it -> it.question().index() == question.index()).findFirst();
  }
}

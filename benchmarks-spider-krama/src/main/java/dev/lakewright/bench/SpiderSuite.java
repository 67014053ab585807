package dev.lakewright.bench;

import dev.lakewright.bench.micro.ParserStudy;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.spider.ParserViews;
import dev.lakewright.bench.spider.QuestionVerdict;
import dev.lakewright.bench.spider.SpiderOutcome;
import dev.lakewright.bench.spider.SpiderReport;
import dev.lakewright.bench.spider.SpiderRun;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.ParserSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code bench spider}. */
final class SpiderSuite implements Suite {
  private static final double PRODUCT_THRESHOLD = ParserSettings.DEFAULT.threshold();

  private final Surroundings surroundings;

  SpiderSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "Spider's executable questions, or any set in its form: how many the parser "
            + "answers right",
        "",
        List.of(
            Flag.SPIDER,
            new Flag("--split", "NAME", "dev or train; dev if left out"),
            new Flag("--tiers", "NAME", "parser, the only one yet"),
            new Flag("--questions", "FILE", "a set of one's own, in the form of dev.json"),
            new Flag("--databases", "DIR", "the databases of --questions, ID/ID.sqlite"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    options
        .text("--tiers")
        .filter(tiers -> !tiers.equals("parser"))
        .ifPresent(
            tiers -> {
              throw new IllegalArgumentException("no tier " + tiers + " yet; there is parser");
            });
    Optional<Path> questions = options.path("--questions");
    String split = options.text("--split").orElse("dev");
    SpiderSet set =
        questions.isPresent()
            ? SpiderSet.read(questions.get(), databases(options))
            : SpiderSet.split(surroundings.spider(options), split);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("set", set.name());
    settings.put("tiers", "parser");
    List<QuestionVerdict> verdicts = new SpiderRun(set, surroundings::progress).verdicts();
    ParserViews views = new ParserStudy(surroundings::progress).of(set);
    return SpiderReport.of(
        questions.isPresent() ? "spider" : "spider-" + split,
        new SpiderOutcome(verdicts, PRODUCT_THRESHOLD, views),
        surroundings.today(),
        surroundings.commit(),
        settings);
  }

  private static Path databases(Options options) {
    return options
        .path("--databases")
        .orElseThrow(() -> new IllegalArgumentException("--questions needs --databases DIR"));
  }
}

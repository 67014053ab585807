package dev.lakewright.bench;

import dev.lakewright.bench.monitor.MonitorTrial;
import dev.lakewright.bench.proofs.ProofFindings;
import dev.lakewright.bench.proofs.ProofsRun;
import dev.lakewright.bench.proofs.TpcRun;
import dev.lakewright.bench.proofs.overhead.CheckOverhead;
import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bench proofs}. A part has its own gates only. */
final class ProofsSuite implements Suite {
  private static final List<String> PARTS = List.of("answers", "monitors", "overhead");
  private static final String ALL = "all";
  private static final Path CACHE = Path.of("target", "bench");

  private final Surroundings surroundings;

  ProofsSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "checks of answers: seeded mistakes noticed, false alarms, corrupted steps of "
            + "plans, time added",
        "A part has its own gates only. Answers are remembered in target/bench/proofs; "
            + "cut off, a run at the same commit goes on from there.",
        List.of(
            Flag.SPIDER,
            new Flag("--part", "NAME", "answers, monitors, overhead, or all; all if left out"),
            new Flag(
                "--split",
                "LIST",
                "for answers: some of train,dev,tpch,tpcds; all of them if left out"),
            new Flag("--share", "N", "one in N questions or seeds; all of them if left out"),
            new Flag("--scale", "S", "for overhead: TPC-H's scale, such as 0.1; 1 if left out"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    int every = options.count("--share", 1);
    String part = options.text("--part").orElse(ALL);
    if (!part.equals(ALL) && !PARTS.contains(part)) {
      throw new IllegalArgumentException("--part takes " + String.join(", ", PARTS) + " or all");
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (String name : part.equals(ALL) ? PARTS : List.of(part)) {
      Findings findings = findings(name, options, every);
      figures.putAll(findings.figures());
      text.append(findings.table());
    }
    return report(options, every, part, new Findings(figures, text.toString()));
  }

  private Findings findings(String part, Options options, int every)
      throws IOException, SQLException {
    return switch (part) {
      case "monitors" -> new MonitorTrial(every, surroundings::progress).run();
      case "overhead" -> new CheckOverhead(scale(options), CACHE, surroundings::progress).run();
      default -> answers(options, every);
    };
  }

  private Findings answers(Options options, int every) throws IOException, SQLException {
    Path spider = surroundings.spider(options);
    String split = split(options);
    List<ProofsRun> runs = new ArrayList<>();
    List<String> names = List.of(split.split(",", -1));
    List<TpcRun> standards = new ArrayList<>();
    for (String name : names) {
      switch (name) {
        case "tpch" -> standards.add(TpcRun.tpch(CACHE, surroundings::progress));
        case "tpcds" -> standards.add(TpcRun.tpcds(CACHE, surroundings::progress));
        default -> runs.add(spider(SpiderSet.split(spider, name), every));
      }
    }
    return ProofFindings.of(runs, standards);
  }

  private ProofsRun spider(SpiderSet set, int every) throws IOException {
    return new ProofsRun(
        set, every, CACHE.resolve("proofs"), surroundings.commit(), surroundings::progress);
  }

  private static String split(Options options) {
    return options.text("--split").orElse("train,dev,tpch,tpcds");
  }

  private Report report(Options options, int every, String part, Findings findings) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("split", split(options));
    settings.put("every", Integer.toString(every));
    settings.put("part", part);
    settings.put("scale", Double.toString(scale(options)));
    return new Report(
        "proofs",
        surroundings.today(),
        surroundings.commit(),
        settings,
        findings.figures(),
        Gate.of("proofs").stream()
            .filter(gate -> part.equals(ALL) || partOf(gate).equals(part))
            .map(gate -> gate.check(findings.figures()))
            .toList(),
        findings.table(),
        List.of());
  }

  private static String partOf(Gate gate) {
    if (gate.figure().startsWith("monitor")) {
      return "monitors";
    }
    return gate.figure().startsWith("overhead") ? "overhead" : "answers";
  }

  private static double scale(Options options) {
    String text = options.text("--scale").orElse("1");
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") || Double.parseDouble(text) == 0) {
      throw new IllegalArgumentException("--scale takes a number above 0, such as 0.1");
    }
    return Double.parseDouble(text);
  }
}

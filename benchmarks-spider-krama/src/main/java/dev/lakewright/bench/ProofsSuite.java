package dev.lakewright.bench;

import dev.lakewright.bench.monitor.MonitorTrial;
import dev.lakewright.bench.proofs.ProofFindings;
import dev.lakewright.bench.proofs.ProofsRun;
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

/**
 * {@code bench proofs [--data DIR] [--split train|dev] [--share N] [--part answers|monitors]}: one
 * in N questions or seeds. A part has its own gates only.
 */
final class ProofsSuite implements Suite {
  private final Surroundings surroundings;

  ProofsSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    int every = options.text("--share").map(ProofsSuite::positive).orElse(1);
    String part = options.text("--part").orElse("all");
    if (!List.of("all", "answers", "monitors").contains(part)) {
      throw new IllegalArgumentException("--part takes answers, monitors or all");
    }
    Findings answers =
        part.equals("monitors") ? new Findings(Map.of(), "") : answers(options, every);
    Findings monitors =
        part.equals("answers")
            ? new Findings(Map.of(), "")
            : new MonitorTrial(every, surroundings::progress).run();
    return report(options, every, part, answers, monitors);
  }

  private Findings answers(Options options, int every) throws IOException, SQLException {
    Path spider = options.path("--data").orElse(surroundings.benchData()).resolve("spider");
    String split = split(options);
    List<ProofsRun> runs = new ArrayList<>();
    for (String name : split.split(",", -1)) {
      runs.add(new ProofsRun(SpiderSet.split(spider, name), every, surroundings::progress));
    }
    return ProofFindings.of(runs);
  }

  private static String split(Options options) {
    return options.text("--split").orElse("train,dev");
  }

  private Report report(
      Options options, int every, String part, Findings answers, Findings monitors) {
    Map<String, Double> figures = new LinkedHashMap<>(answers.figures());
    figures.putAll(monitors.figures());
    return new Report(
        "proofs",
        surroundings.today(),
        surroundings.commit(),
        Map.of("split", split(options), "every", Integer.toString(every), "part", part),
        figures,
        Gate.of("proofs").stream()
            .filter(gate -> isOf(gate, part))
            .map(gate -> gate.check(figures))
            .toList(),
        answers.table() + monitors.table(),
        List.of());
  }

  private static boolean isOf(Gate gate, String part) {
    boolean monitors = gate.figure().startsWith("monitor");
    return part.equals("all") || monitors == part.equals("monitors");
  }

  private static int positive(String text) {
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException("--share takes a whole number from 1");
    }
    return Integer.parseInt(text);
  }
}

package dev.lakewright.bench;

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
import java.util.List;
import java.util.Map;

/** {@code bench proofs [--data DIR] [--split train|dev] [--share N]}: one in N questions. */
final class ProofsSuite implements Suite {
  private final Surroundings surroundings;

  ProofsSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    Path spider = options.path("--data").orElse(surroundings.benchData()).resolve("spider");
    int every = options.text("--share").map(ProofsSuite::positive).orElse(1);
    String split = options.text("--split").orElse("train,dev");
    List<ProofsRun> runs = new ArrayList<>();
    for (String name : split.split(",", -1)) {
      runs.add(new ProofsRun(SpiderSet.split(spider, name), every, surroundings::progress));
    }
    Findings findings = ProofFindings.of(runs);
    return new Report(
        "proofs",
        surroundings.today(),
        surroundings.commit(),
        Map.of("split", split, "every", Integer.toString(every)),
        findings.figures(),
        Gate.of("proofs").stream().map(gate -> gate.check(findings.figures())).toList(),
        findings.table(),
        List.of());
  }

  private static int positive(String text) {
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException("--share takes a whole number from 1");
    }
    return Integer.parseInt(text);
  }
}

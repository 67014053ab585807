package dev.lakewright.bench.proofs;

import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of the suite that are about answers. */
public final class ProofFindings {
  private ProofFindings() {}

  /**
   * Run over sets in Spider's form, whose figures are taken together, and over the queries of
   * standards, which stand beside them.
   */
  public static Findings of(List<ProofsRun> runs, List<TpcRun> standards)
      throws IOException, SQLException {
    List<TrialSet> spider = new ArrayList<>();
    for (ProofsRun run : runs) {
      spider.add(run.trials());
    }
    List<TrialSet> beside = new ArrayList<>();
    for (TpcRun run : standards) {
      beside.add(run.trials());
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    text.append(new DetectionTable(spider, beside).write(figures));
    text.append(new GoldTable(spider, beside).write(figures));
    for (TrialSet set : spider) {
      text.append(new SelectorTable(set.name(), set.trials()).write(figures));
    }
    List<Trial> all = spider.stream().flatMap(it -> it.trials().stream()).toList();
    text.append(new SelectorTable("", all).write(figures));
    text.append(new SingleCases(all).text());
    for (TrialSet set : beside) {
      text.append("\n## ").append(set.name()).append('\n');
      text.append(new SingleCases(set.trials()).text());
    }
    for (ProofsRun run : runs) {
      run.end();
    }
    return new Findings(figures, text.toString());
  }
}

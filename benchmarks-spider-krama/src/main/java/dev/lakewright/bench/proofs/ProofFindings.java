package dev.lakewright.bench.proofs;

import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All parts of the suite that are about answers. */
public final class ProofFindings {
  private ProofFindings() {}

  /**
   * Run over sets in Spider's form, whose figures are taken together, and over TPC-H, which stands
   * beside them where it is asked for.
   */
  public static Findings of(List<ProofsRun> runs, Optional<TpchRun> tpch)
      throws IOException, SQLException {
    List<TrialSet> spider = new ArrayList<>();
    for (ProofsRun run : runs) {
      spider.add(run.trials());
    }
    TrialSet beside =
        tpch.isPresent() ? tpch.get().trials() : new TrialSet(TpchRun.NAME, List.of());
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
    text.append("\n## TPC-H\n").append(new SingleCases(beside.trials()).text());
    for (ProofsRun run : runs) {
      run.end();
    }
    return new Findings(figures, text.toString());
  }
}

package dev.lakewright.bench.routing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of the suite, one after another. */
public final class RoutingRun {
  private final Path benchData;

  /**
   * Make the run.
   *
   * @param benchData the folder with {@code tool-routing} and {@code model-routing}
   */
  public RoutingRun(Path benchData) {
    this.benchData = benchData;
  }

  /**
   * Run every part and join their figures and tables.
   *
   * @throws IOException if data is missing
   */
  public Findings findings() throws IOException {
    List<Scenario> scenarios = ScenarioFile.read(benchData);
    List<Findings> parts = new ArrayList<>();
    parts.add(new HealingTable(scenarios).findings());
    parts.add(ChaosTable.findings(scenarios));
    parts.add(new TierTable(TierLabels.read(benchData)).findings());
    parts.add(new BanditTable(BanditData.read(benchData)).findings());
    parts.add(new RetrievalTable().findings());
    parts.add(new SearchTable().findings());
    parts.add(new ScaleTable().findings());
    parts.add(JmhTable.findings());
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("n", (double) scenarios.size());
    StringBuilder tables = new StringBuilder();
    for (Findings part : parts) {
      figures.putAll(part.figures());
      tables.append(part.table()).append("\n");
    }
    return new Findings(figures, tables.toString());
  }
}

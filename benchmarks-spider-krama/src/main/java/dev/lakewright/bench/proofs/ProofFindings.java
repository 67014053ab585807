package dev.lakewright.bench.proofs;

import dev.lakewright.bench.routing.Findings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of the suite. */
public final class ProofFindings {
  private ProofFindings() {}

  /** Run over sets in Spider's form, each with figures of its own and all of them together. */
  public static Findings of(List<ProofsRun> runs) throws IOException, SQLException {
    List<Trial> all = new ArrayList<>();
    for (ProofsRun run : runs) {
      all.addAll(run.trials());
    }
    ProofTables tables = new ProofTables(all);
    String text = tables.tables();
    Map<String, Double> figures = new LinkedHashMap<>(tables.figures());
    return new Findings(figures, text);
  }
}

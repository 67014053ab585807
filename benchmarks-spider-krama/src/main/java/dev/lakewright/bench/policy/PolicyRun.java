package dev.lakewright.bench.policy;

import dev.lakewright.bench.spider.ScratchFolder;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the queries by which a role could tell what it may not see, and what a policy costs. */
public final class PolicyRun {
  private static final int WORLDS = 3;

  private final Map<String, Double> figures;
  private final List<String> leaks = new ArrayList<>();

  /**
   * Make the run.
   *
   * @param figures where its figures go
   */
  public PolicyRun(Map<String, Double> figures) {
    this.figures = figures;
  }

  /**
   * Run it.
   *
   * @param queries how many to grow
   * @return those that tell, with what they tell
   */
  public List<String> leaks(int queries) throws IOException, SQLException {
    try (ScratchFolder folder = ScratchFolder.make("lakewright-policy")) {
      try (Worlds worlds = Worlds.open(folder.path(), World.policy(), WORLDS)) {
        grow(worlds, queries);
        List<String> catalogs = worlds.catalogs();
        catalogs.stream().filter(it -> !it.equals(catalogs.get(0))).forEach(leaks::add);
      }
      new PolicyCost(figures).measure(folder.path());
    }
    figures.put("policyLeaks", (double) leaks.size());
    return leaks;
  }

  private void grow(Worlds worlds, int queries) {
    int passed = 0;
    int ran = 0;
    for (int seed = 0; seed < queries; seed++) {
      String sql = new QueryGrower(seed).next();
      Worlds.Verdict verdict = worlds.tell(sql);
      passed += verdict.passed() ? 1 : 0;
      ran += verdict.ran() ? 1 : 0;
      if (verdict.leaks()) {
        leaks.add("seed " + seed + " | " + sql + " | " + verdict.told());
      }
    }
    figures.put("policyQueries", (double) queries);
    figures.put("policyPassed", (double) passed);
    figures.put("policyRan", (double) ran);
  }
}

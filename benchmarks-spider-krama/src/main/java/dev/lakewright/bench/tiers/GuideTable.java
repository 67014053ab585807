package dev.lakewright.bench.tiers;

import dev.lakewright.bench.routing.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What guiding a writer clause by clause gives (EG-CFG, 2506.10948), with a noisy writer. */
final class GuideTable {
  private GuideTable() {}

  static Findings of(List<GuideTrial> trials) {
    double guided = share(trials, GuideTrial::guided);
    double unguided = share(trials, GuideTrial::unguided);
    double repaired = share(trials, GuideTrial::repaired);
    int most = trials.stream().mapToInt(GuideTrial::probes).max().orElse(0);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("guideGain", 100 * (guided - unguided));
    figures.put("guideOverRepair", 100 * (guided - repaired));
    figures.put("guideProbes", (double) most);
    String table =
        String.format(
            Locale.ROOT,
            """
            ## Guided clause by clause (§23; simulated, a clause is wrong at .3, %d statements)

            | way, with as many clauses | EX |
            |---|---|
            | the most frequent of whole statements | %.1f |
            | whole statements until one finds rows | %.1f |
            | guided, at most %d queries | %.1f |

            """,
            trials.size(),
            100 * unguided,
            100 * repaired,
            most,
            100 * guided);
    return new Findings(figures, table);
  }

  private static double share(List<GuideTrial> trials, Predicate<GuideTrial> isRight) {
    return trials.stream().filter(isRight).count() / (double) trials.size();
  }
}

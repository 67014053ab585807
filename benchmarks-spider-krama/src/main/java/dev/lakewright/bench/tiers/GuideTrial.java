package dev.lakewright.bench.tiers;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.guide.ClauseBeam;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One statement written by a noisy writer in three ways, each with as many clauses: guided by what
 * running its beginnings shows, by the most frequent of whole statements, and anew until one runs
 * and finds rows.
 *
 * @param probes queries that guiding took
 */
record GuideTrial(boolean guided, boolean unguided, boolean repaired, int probes) {
  static GuideTrial of(
      TierRun.Material material, Probe probe, Predicate<String> isRight, long seed) {
    NoisyClauses writer = writer(material, seed);
    ClauseBeam beam = new ClauseBeam(writer, probe, ClauseBeam.Bounds.DEFAULT);
    String guided = beam.write().map(SqlText::value).orElse("");
    int tries = Math.max(1, writer.clauses() / writer.clausesOfOne());
    List<String> whole = writer(material, seed + 1).complete("", tries);
    return new GuideTrial(
        isRight.test(guided),
        isRight.test(mostFrequent(whole)),
        isRight.test(firstFine(whole, probe)),
        beam.probes());
  }

  private static NoisyClauses writer(TierRun.Material material, long seed) {
    return new NoisyClauses(material.gold(), material.wrong(), new Random(seed));
  }

  private static String mostFrequent(List<String> statements) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    statements.forEach(it -> counts.merge(it, 1, Integer::sum));
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String firstFine(List<String> statements, Probe probe) {
    return statements.stream()
        .filter(
            it ->
                probe.ask(new SqlText(it)).table().map(rows -> rows.totalRows() > 0).orElse(false))
        .findFirst()
        .orElse(statements.get(0));
  }
}

package dev.lakewright.text.guide;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes a statement clause by clause (our form of EG-CFG, 2506.10948, for SQL): several statements
 * are begun, their beginnings are run, and what a beginning shows weighs how likely it was written.
 * From the best beginnings it is written on. For one statement; not for several threads.
 */
public final class ClauseBeam {
  private static final double EMPTY = 0.3;
  private static final double UNKNOWN = 0.5;
  private static final double REFUSED = 0.02;

  /**
   * Bounds of the search.
   *
   * @param samples statements that are looked at for each beginning
   * @param width beginnings that are written on from
   * @param probes most queries that are run
   * @param gamma weight of what running shows, see {@link GuidedChances}
   */
  public record Bounds(int samples, int width, int probes, double gamma) {
    public static final Bounds DEFAULT = new Bounds(3, 2, 8, 1);
  }

  private final Continuer continuer;
  private final Probe probe;
  private final Bounds bounds;
  private final List<String> written = new ArrayList<>();
  private final Map<String, Double> shown = new HashMap<>();
  private int probed;

  public ClauseBeam(Continuer continuer, Probe probe, Bounds bounds) {
    this.continuer = continuer;
    this.probe = probe;
    this.bounds = bounds;
  }

  /** Return the likeliest statement; nothing where none was begun. */
  public Optional<SqlText> write() {
    Map<String, Double> beam = Map.of("", 1.0);
    for (int stage = 0; stage < Clauses.STAGES && !beam.isEmpty(); stage++) {
      beam = next(beam, stage);
    }
    return beam.keySet().stream().findFirst().map(SqlText::new);
  }

  /** Return how many queries were run. */
  public int probes() {
    return probed;
  }

  private Map<String, Double> next(Map<String, Double> beam, int stage) {
    Map<String, Double> plain = new LinkedHashMap<>();
    beam.forEach(
        (beginning, chance) -> {
          List<String> statements = beginningWith(beginning, stage);
          for (String statement : statements) {
            double part = chance / statements.size();
            plain.merge(Clauses.beginning(statement, stage), part, Double::sum);
          }
        });
    return kept(plain, stage);
  }

  /** Statements whose clauses up to the stage are those, and not only their first letters. */
  private List<String> beginningWith(String beginning, int stage) {
    Predicate<String> fits = it -> stage == 0 || Clauses.beginning(it, stage - 1).equals(beginning);
    List<String> there = new ArrayList<>(written.stream().filter(fits).toList());
    if (there.size() < bounds.samples()) {
      List<String> more =
          continuer.complete(beginning, bounds.samples() - there.size()).stream()
              .map(String::strip)
              .filter(fits)
              .toList();
      written.addAll(more);
      there.addAll(more);
    }
    return there;
  }

  private Map<String, Double> kept(Map<String, Double> plain, int stage) {
    List<String> beginnings =
        plain.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    List<Double> chances = new ArrayList<>();
    List<Double> seen = new ArrayList<>();
    for (String it : beginnings) {
      double chance = plain.getOrDefault(it, 0.0);
      chances.add(chance);
      seen.add(chance * (bounds.gamma() == 0 ? 1 : signal(it, stage)));
    }
    List<Double> guided =
        GuidedChances.of(
            GuidedChances.normalised(chances), GuidedChances.normalised(seen), bounds.gamma());
    Map<String, Double> best = new LinkedHashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < guided.size(); i++) {
      order.add(i);
    }
    order.sort((one, other) -> Double.compare(guided.get(other), guided.get(one)));
    order.stream().limit(bounds.width()).forEach(i -> best.put(beginnings.get(i), guided.get(i)));
    return best;
  }

  /** Say how much running a beginning speaks for it. */
  private double signal(String beginning, int stage) {
    Optional<String> query = Clauses.probe(beginning, stage);
    if (query.isEmpty()) {
      return REFUSED;
    }
    Double known = shown.get(query.get());
    if (known == null && probed >= bounds.probes()) {
      return UNKNOWN;
    }
    return known == null ? run(query.get()) : known;
  }

  private double run(String query) {
    probed++;
    double signal =
        probe
            .ask(new SqlText(query))
            .fold(
                rows -> rows.totalRows() > 0 ? 1.0 : EMPTY,
                unseen -> unseen.refusal().isPresent() ? REFUSED : UNKNOWN);
    shown.put(query, signal);
    return signal;
  }
}

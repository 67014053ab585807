package dev.lakewright.bench.tiers;

import dev.lakewright.text.guide.Clauses;
import dev.lakewright.text.guide.Continuer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes gold statements clause by clause, each clause wrong by chance: that of a mutation of the
 * statement which differs there, or else one with a column that is not there.
 */
final class NoisyClauses implements Continuer {
  private static final double WRONG = 0.3;

  private final List<String> gold;
  private final List<List<String>> mutants;
  private final Random random;
  private final Map<String, Integer> stages = new HashMap<>(Map.of("", -1));
  private int clauses;

  NoisyClauses(String gold, List<String> mutants, Random random) {
    this.gold = cut(gold);
    this.mutants = mutants.stream().map(NoisyClauses::cut).toList();
    this.random = random;
  }

  private static List<String> cut(String sql) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int stage = 0; stage < Clauses.STAGES; stage++) {
      int end = Clauses.beginning(sql, stage).length();
      parts.add(sql.strip().substring(from, Math.max(from, end)));
      from = Math.max(from, end);
    }
    return parts;
  }

  @Override
  public List<String> complete(String beginning, int count) {
    int stage = stages.getOrDefault(beginning, Clauses.STAGES - 1);
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      statements.add(one(beginning, stage + 1));
    }
    return statements;
  }

  private String one(String beginning, int first) {
    StringBuilder statement = new StringBuilder(beginning);
    for (int stage = first; stage < Clauses.STAGES; stage++) {
      String part = gold.get(stage);
      if (!part.isEmpty()) {
        clauses++;
        statement.append(random.nextDouble() < WRONG ? wrong(stage) : part);
      }
      stages.merge(statement.toString(), stage, Math::max);
    }
    return statement.toString();
  }

  private String wrong(int stage) {
    List<String> others =
        mutants.stream()
            .map(it -> it.get(stage))
            .filter(it -> !it.isEmpty() && !it.equals(gold.get(stage)))
            .distinct()
            .toList();
    return others.isEmpty()
        ? gold.get(stage).replaceFirst("(?i)(select|where|by|limit) ", "$1 no_such_column, ")
        : others.get(random.nextInt(others.size()));
  }

  /** Return how many clauses were written so far. */
  int clauses() {
    return clauses;
  }

  /** Return how many clauses a whole statement has. */
  int clausesOfOne() {
    return (int) gold.stream().filter(it -> !it.isEmpty()).count();
  }
}

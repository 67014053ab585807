package dev.lakewright.bench.gate;

import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements with one name mistyped by two letters in each other's place: read as it was meant,
 * read as something else, or refused with the names that come near.
 */
final class RepairRun {
  private static final int SHORTEST = 4;

  private final Map<String, Double> figures;
  private final Random random = new Random(6);
  private final List<String> wrong = new ArrayList<>();
  private int mistyped;
  private int repaired;
  private int named;

  RepairRun(Map<String, Double> figures) {
    this.figures = figures;
  }

  /** Mistype a name of each statement. */
  void take(Door door, List<String> statements) {
    Set<String> names = names(door);
    for (String statement : statements) {
      Optional<GatedQuery> meant = door.gated(statement);
      Optional<String> typed = meant.flatMap(it -> mistyped(statement, names));
      if (typed.isPresent() && door.gated(typed.get()).isEmpty()) {
        mistyped++;
        judge(door.repaired(typed.get()), meant.orElseThrow(), typed.get());
      }
    }
  }

  private void judge(GateOutcome outcome, GatedQuery meant, String typed) {
    outcome.fold(
        (query, facts) -> {
          boolean same = folded(query.executable()).equals(folded(meant.executable()));
          repaired += same ? 1 : 0;
          return same || wrong.add(query.executable() + " | " + typed);
        },
        failure -> {
          named += failure.nearest().isEmpty() ? 0 : 1;
          return false;
        });
  }

  private static String folded(String sql) {
    return sql.toLowerCase(Locale.ROOT).replace("\"", "");
  }

  private static Set<String> names(Door door) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    door.tables()
        .forEach(
            table -> {
              names.add(table.name().name());
              table.columns().forEach(column -> names.add(column.name()));
            });
    return names;
  }

  private Optional<String> mistyped(String statement, Set<String> names) {
    List<Token> candidates =
        Tokens.of(statement).list().stream()
            .filter(it -> it.kind() == Token.Kind.WORD && it.text().length() >= SHORTEST)
            .filter(it -> names.contains(it.text()))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Token name = candidates.get(random.nextInt(candidates.size()));
    int at = 1 + random.nextInt(name.text().length() - 2);
    String typed =
        name.text().substring(0, at)
            + name.text().charAt(at + 1)
            + name.text().charAt(at)
            + name.text().substring(at + 2);
    boolean other = !typed.equalsIgnoreCase(name.text()) && !names.contains(typed);
    return other
        ? Optional.of(
            statement.substring(0, name.start()) + typed + statement.substring(name.end()))
        : Optional.empty();
  }

  /** Return a line of figures, and put them where they are kept. */
  String line() {
    figures.put("mistyped", (double) mistyped);
    figures.put("repaired", (double) repaired);
    figures.put("repairedWrong", (double) wrong.size());
    return String.format(
        Locale.ROOT,
        "%nOf %d statements with a mistyped name %d are read as meant, %d otherwise, %d are refused"
            + " with names that come near.%n",
        mistyped,
        repaired,
        wrong.size(),
        named);
  }

  /** Return what was read as something else. */
  List<String> wrong() {
    return wrong;
  }
}

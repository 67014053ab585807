package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import dev.lakewright.bench.proofs.mutate.Statement;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes statements over one lake wrong, and looks at what the checks say. */
final class Bench {
  private final Desk desk;
  private final UnaryOperator<String> dialect;
  private final QueryConfirmation confirmation;

  /**
   * Make one.
   *
   * @param dialect brings a statement to DuckDB's dialect
   */
  Bench(Desk desk, UnaryOperator<String> dialect, QueryConfirmation confirmation) {
    this.desk = desk;
    this.dialect = dialect;
    this.confirmation = confirmation;
  }

  /** A right statement. */
  record Case(String source, String question, String gold) {}

  /**
   * Try a statement; nothing where it does not run.
   *
   * @param rounds how often each kind of mistake is drawn; equal ones count once
   */
  Optional<Trial> trial(Case right, Random random, int rounds) {
    return desk.run(dialect.apply(right.gold()))
        .flatMap(it -> desk.check(it, right.question()))
        .map(it -> trial(right, it, random, rounds));
  }

  private Trial trial(Case given, Examined right, Random random, int rounds) {
    List<Trial.Mutant> mutants = new ArrayList<>();
    Statement statement = Statement.of(given.gold(), desk.tables());
    for (Mutator mutator : Mutators.all()) {
      for (String wrong : drawn(mutator, statement, random, rounds)) {
        desk.run(dialect.apply(wrong))
            .filter(it -> !right.same(it))
            .filter(it -> !mutator.adds() || takesMore(statement, wrong))
            .flatMap(it -> desk.check(it, given.question()))
            .map(it -> mutant(mutator.kind(), it, right))
            .ifPresent(mutants::add);
      }
    }
    List<Trial.Alarm> alarms = new ArrayList<>();
    for (Finding finding : right.grave()) {
      alarms.add(
          new Trial.Alarm(
              finding.check(),
              finding.sentence(),
              finding.verdict() == Verdict.WRONG,
              confirmation.bears(finding, right, given.gold())));
    }
    return new Trial(given.source(), given.gold(), Said.of(right.findings()), alarms, mutants);
  }

  private static Set<String> drawn(
      Mutator mutator, Statement statement, Random random, int rounds) {
    Set<String> wrong = new LinkedHashSet<>();
    for (int i = 0; i < rounds; i++) {
      wrong.addAll(mutator.make().apply(statement, random));
    }
    return wrong;
  }

  /** A doubt that the right statement has too tells nothing of the mistake. */
  private static Trial.Mutant mutant(String kind, Examined wrong, Examined right) {
    boolean detected = wrong.doubters().stream().anyMatch(it -> !right.doubters().contains(it));
    return new Trial.Mutant(kind, wrong.sql(), detected, Said.of(wrong.findings()));
  }

  private boolean takesMore(Statement right, String wrong) {
    return count(Statement.of(wrong, desk.tables())) > count(right);
  }

  private long count(Statement statement) {
    return desk.run(dialect.apply(statement.counting()))
        .map(it -> Long.parseLong(it.result().rows().get(0).get(0).text()))
        .orElse(0L);
  }
}

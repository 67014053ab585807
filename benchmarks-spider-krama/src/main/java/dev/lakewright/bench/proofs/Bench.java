package dev.lakewright.bench.proofs;

import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import dev.lakewright.bench.proofs.mutate.Statement;
import dev.lakewright.core.answer.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes statements over one lake wrong, and looks at what the checks say. */
final class Bench {
  private final Desk desk;
  private final UnaryOperator<String> dialect;
  private final Confirmation confirmation;

  /**
   * Make one.
   *
   * @param dialect brings a statement to DuckDB's dialect
   */
  Bench(Desk desk, UnaryOperator<String> dialect, Confirmation confirmation) {
    this.desk = desk;
    this.dialect = dialect;
    this.confirmation = confirmation;
  }

  Optional<Trial> trial(String source, String gold, Random random) {
    return desk.run(dialect.apply(gold))
        .flatMap(desk::check)
        .map(right -> trial(source, gold, right, random));
  }

  private Trial trial(String source, String gold, Examined right, Random random) {
    List<Trial.Mutant> mutants = new ArrayList<>();
    Statement statement = Statement.of(gold, desk.tables());
    for (Mutator mutator : Mutators.all()) {
      for (String wrong : mutator.make().apply(statement, random)) {
        desk.run(dialect.apply(wrong))
            .filter(it -> !right.same(it))
            .filter(it -> !mutator.adds() || takesMore(statement, wrong))
            .flatMap(desk::check)
            .map(it -> new Trial.Mutant(mutator.kind(), it, detected(right, it)))
            .ifPresent(mutants::add);
      }
    }
    List<String> confirmed = new ArrayList<>();
    for (Finding finding : right.grave()) {
      if (confirmation.bears(finding, right, gold)) {
        confirmed.add(finding.check());
      }
    }
    return new Trial(source, gold, right, confirmed, mutants);
  }

  private boolean takesMore(Statement right, String wrong) {
    return count(Statement.of(wrong, desk.tables())) > count(right);
  }

  private long count(Statement statement) {
    return desk.run(dialect.apply(statement.counting()))
        .map(it -> Long.parseLong(it.result().rows().get(0).get(0).text()))
        .orElse(0L);
  }

  /** A doubt that the gold has too tells nothing of the mistake. */
  private static boolean detected(Examined right, Examined wrong) {
    return wrong.doubters().stream().anyMatch(it -> !right.doubters().contains(it));
  }
}

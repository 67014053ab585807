package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.testkit.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every attack of the corpus is refused, with a rule, a sentence and a place. */
@TestInstance(Lifecycle.PER_CLASS)
class AttackCorpusTest {
  private static final LakeName CHINOOK = new LakeName("chinook");
  private static final Set<ErrorKind> REFUSALS = Set.of(ErrorKind.REFUSED, ErrorKind.USAGE);

  private Lakes lakes;
  private DuckDbEngine engine;
  private Gate gate;

  @BeforeAll
  void open(@TempDir Path folder) {
    lakes = Chinook.open(folder);
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
    gate = SqlGate.open(lakes, engine.witness());
  }

  @AfterAll
  void close() {
    engine.close();
    lakes.close();
  }

  private GateOutcome check(String sql) {
    return gate.check(new GateRequest(new SqlText(sql), CHINOOK, QueryLimits.DEFAULT));
  }

  @Test
  void nonePasses() throws IOException {
    List<Corpus.Line> attacks = Corpus.read("/gate/attacks.tsv");
    List<String> wrong = new ArrayList<>();
    for (Corpus.Line attack : attacks) {
      Optional<Failure> failure =
          check(attack.statement()).fold((query, facts) -> Optional.empty(), Optional::of);
      boolean refused =
          failure
              .filter(it -> REFUSALS.contains(it.code().kind()))
              .filter(it -> !it.message().isBlank() && it.location().isPresent())
              .isPresent();
      if (!refused) {
        wrong.add(attack + " → " + failure);
      }
    }
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(300);
    assertThat(attacks).noneMatch(it -> it.source().isBlank());
    assertThat(wrong).isEmpty();
  }

  @Test
  void noneReachesTheEngineByTheSqlCommand(@TempDir Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Lakewright lakewright = DemoOpener.open(folder, folder.resolve("home"))) {
      for (Corpus.Line attack : Corpus.read("/gate/attacks.tsv")) {
        if (attack.statement().chars().anyMatch(c -> Character.isSurrogate((char) c))) {
          // Half a character cannot be typed, and no bundle can hold it.
          continue;
        }
        DemoOpener.sql(lakewright, attack.statement())
            .fold(
                answer -> wrong.add(attack.statement()),
                (run, why) -> true,
                (run, why) ->
                    REFUSALS.contains(why.code().kind()) || wrong.add(attack + " " + why));
      }
    }
    assertThat(wrong).isEmpty();
  }
}

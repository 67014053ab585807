package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** What passes the gate and what does not, with the real engine behind it. */
@TestInstance(Lifecycle.PER_CLASS)
class GateCorpusTest {
  private Lakewright lakewright;

  @BeforeAll
  void open(@TempDir Path folder) {
    lakewright = DemoOpener.open(folder, folder.resolve("home"));
  }

  @AfterAll
  void close() {
    lakewright.close();
  }

  @Test
  void letsFriendlyStatementsRun() throws IOException {
    List<String> refused = new ArrayList<>();
    List<String> statements = lines("friendly.sql");
    for (String statement : statements) {
      failure(statement).ifPresent(it -> refused.add(statement + " → " + it));
    }
    assertThat(statements).hasSizeGreaterThanOrEqualTo(60);
    assertThat(refused).isEmpty();
  }

  @Test
  void refusesHostileStatements() throws IOException {
    List<String> passed = new ArrayList<>();
    List<String> statements = lines("hostile.sql");
    for (String statement : statements) {
      boolean stopped =
          failure(statement)
              .filter(it -> Set.of(ErrorKind.REFUSED, ErrorKind.USAGE).contains(it.code().kind()))
              .isPresent();
      if (!stopped) {
        passed.add(statement + " → " + failure(statement));
      }
    }
    assertThat(statements).hasSizeGreaterThanOrEqualTo(80);
    assertThat(passed).isEmpty();
    assertThat(Files.exists(Path.of("/tmp/lakewright-hostile.csv"))).isFalse();
  }

  private Optional<Failure> failure(String statement) {
    AskOutcome outcome = DemoOpener.sql(lakewright, statement);
    return outcome.fold(
        answer -> Optional.empty(), (run, why) -> Optional.empty(), (run, why) -> Optional.of(why));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = GateCorpusTest.class.getResourceAsStream("/gate/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

package dev.lakewright.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.testkit.MemoryCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the parser says of its readings besides their SQL. */
class ExplanationsTest {
  @TempDir Path folder;
  private EmbeddedParser parser;

  @BeforeEach
  void open() {
    MemoryCatalog catalog = Harbour.catalog();
    parser = EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
  }

  private WriteOutcome write(String question) {
    return parser.write(new Question(question, Harbour.LAKE), Probe.NONE);
  }

  private Candidate first(String question) {
    return write(question)
        .fold(candidates -> candidates.get(0), why -> fail(why), failure -> fail(failure));
  }

  private static Candidate fail(Object why) {
    throw new AssertionError(why);
  }

  @Test
  void namesTheReadingsThatCameAfter() {
    Candidate candidate = first("What is the name of the heaviest vessel?");
    Explanation explanation = candidate.explanation();
    assertThat(explanation.alternatives()).hasSize(3);
    double chance = explanation.chance();
    for (Alternative other : explanation.alternatives()) {
      assertThat(other.chance()).isBetween(0.0, chance);
      assertThat(other.sql()).isNotEqualTo(candidate.sql());
      assertThat(other.differences()).isNotEmpty();
      chance = other.chance();
    }
  }

  @Test
  void saysWhatDecided() {
    Explanation explanation = first("How many vessels are there for each kind?").explanation();
    assertThat(explanation.influences()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(explanation.influences())
        .allSatisfy(
            it -> {
              assertThat(it.own()).isNotEqualTo(it.rival());
              assertThat(it.what()).matches("[a-z' ]+");
            });
    assertThat(explanation.influences().stream().mapToDouble(it -> it.weight()).sum())
        .as("what spoke for the first reading outweighs what spoke against it")
        .isPositive();
  }

  @Test
  void tellsAbstentionsApart() {
    assertThat(abstention("Qzx wvut?").map(Abstention::kind))
        .contains(Abstention.Kind.OUT_OF_SCOPE);
    assertThat(abstention("What is the salary of the captain of each vessel?"))
        .hasValueSatisfying(
            it -> {
              assertThat(it.kind()).isEqualTo(Abstention.Kind.UNANSWERABLE);
              assertThat(it.notUnderstood()).contains("salary");
              assertThat(it.readings()).isNotEmpty();
              assertThat(it.readings().get(0).differences()).isEmpty();
              assertThat(it.choices()).isEmpty();
            });
  }

  private Optional<Abstention> abstention(String question) {
    return write(question)
        .fold(
            (List<Candidate> candidates) -> Optional.empty(),
            Optional::of,
            failure -> Optional.empty());
  }
}

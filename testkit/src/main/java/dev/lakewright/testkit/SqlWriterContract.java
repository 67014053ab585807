package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.WriteOutcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SqlWriter} keeps, over {@link SampleShop}. */
public abstract class SqlWriterContract {
  /** A question that is answered. */
  protected static final String CLEAR = "How many items are there?";

  /** A question about something that the lake lacks. */
  protected static final String FOREIGN = "What was the weather on the moon?";

  /** Return a writer that answers the one question and abstains from the other. */
  protected abstract SqlWriter writer();

  private static Question question(String text) {
    return new Question(text, SampleShop.LAKE);
  }

  private static List<Candidate> candidates(WriteOutcome outcome) {
    return outcome.fold(
        it -> it,
        abstention -> {
          throw new AssertionError(abstention);
        },
        failure -> {
          throw new AssertionError(failure);
        });
  }

  @Test
  void proposesBestFirst() {
    SqlWriter writer = writer();
    List<Candidate> candidates = candidates(writer.write(question(CLEAR), Probe.NONE));
    assertThat(candidates)
        .allSatisfy(
            it -> {
              assertThat(it.tier()).isEqualTo(writer.tier());
              assertThat(it.sql().value()).isNotBlank().doesNotContain(";");
              assertThat(it.reading().words()).isNotBlank();
            });
    assertThat(candidates.get(0).confidence()).isPositive();
  }

  @Test
  void linksWordsOfTheQuestion() {
    String asked = words(CLEAR);
    assertThat(candidates(writer().write(question(CLEAR), Probe.NONE)))
        .flatExtracting(Candidate::links)
        .allSatisfy(link -> assertThat(asked).contains(words(link.phrase())))
        .allSatisfy(link -> assertThat(link.score()).isBetween(0.0, 1.0));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Test
  void abstainsWithAReason() {
    Abstention abstention =
        writer()
            .write(question(FOREIGN), Probe.NONE)
            .fold(
                candidates -> {
                  throw new AssertionError(candidates);
                },
                it -> it,
                failure -> {
                  throw new AssertionError(failure);
                });
    assertThat(abstention.reason()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "'", "SELECT 1; DROP TABLE item", "💥 \u0000 \u202E", "items items"})
  void makesSomethingOfAnyText(String text) {
    assertThat(writer().write(question(text), Probe.NONE)).isNotNull();
  }

  @Test
  void writesTheSameTwiceFromSeveralThreads() {
    SqlWriter writer = writer();
    List<WriteOutcome> outcomes =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> writer.write(question(CLEAR), Probe.NONE))
            .distinct()
            .toList();
    assertThat(outcomes).hasSize(1);
  }
}

package dev.lakewright.text.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pieces are those of the tokenizer that belongs to MiniLM, whose output was written down. */
class WordPiecesTest {
  private static final WordPieces PIECES = pieces();

  private static WordPieces pieces() {
    return new WordPieces(text("judge.vocab").lines().toList());
  }

  private static String text(String name) {
    try (InputStream in = WordPiecesTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  @TestFactory
  Stream<DynamicTest> splitsAsTheTokenizerOfMiniLm() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : text("/judge/pieces.jsonl").lines().toList()) {
      JsonNode known = new ObjectMapper().readTree(line);
      List<Integer> expected = new ArrayList<>();
      known.path("pieces").forEach(it -> expected.add(it.asInt()));
      String given = known.path("text").asText();
      tests.add(
          DynamicTest.dynamicTest(
              known.path("text").toString(),
              () -> assertThat(PIECES.of(given, 1000)).isEqualTo(expected)));
    }
    return tests.stream();
  }

  @Test
  void takesNamesOfSpecialPiecesForText() {
    assertThat(PIECES.of("[SEP]", 10))
        .hasSizeGreaterThan(1)
        .doesNotContain(WordPieces.SEPARATOR, WordPieces.CLASS);
  }

  @Test
  void stopsAtTheBound() {
    assertThat(PIECES.of("many words ".repeat(100_000), 64)).hasSize(64);
  }
}

package dev.lakewright.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Question;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.ParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** German questions over a lake with English names and over one with German names, to SQL. */
class GermanReadingsTest {
  @TempDir Path folder;

  static Stream<String> english() throws IOException {
    return lines("en");
  }

  static Stream<String> german() throws IOException {
    return lines("de");
  }

  private static Stream<String> lines(String lake) throws IOException {
    try (InputStream in = GermanReadingsTest.class.getResourceAsStream("german-readings.txt")) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String mark = lake + ": ";
      return text.lines().filter(it -> it.startsWith(mark)).toList().stream()
          .map(it -> it.substring(mark.length()));
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void readsThemOverEnglishNames(String line) {
    assertReads(Shops.english(), Shops.ENGLISH, line);
  }

  @ParameterizedTest
  @MethodSource("german")
  void readsThemOverGermanNames(String line) {
    assertReads(Shops.german(), Shops.GERMAN, line);
  }

  private void assertReads(MemoryCatalog catalog, LakeName lake, String line) {
    String[] sides = line.split(" => ");
    EmbeddedParser parser =
        EmbeddedParser.open(catalog, catalog, folder.resolve("index"), ParserSettings.DEFAULT);
    String sql =
        parser
            .withThreshold(0)
            .write(new Question(sides[0], lake))
            .fold(
                candidates -> candidates.get(0).sql().value(),
                abstention -> abstention.reason(),
                failure -> failure.message());
    assertThat(sql).isEqualTo(sides[1]);
  }
}

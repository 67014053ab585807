package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Blind questions over the demo lake: right, or abstained; those beyond the lake refused. The
 * figures are written to {@code target/*-figures.txt}.
 */
class BlindQuestionsTest {
  @TempDir Path folder;

  @Test
  void answersRightOrAbstains() throws IOException {
    BlindSet set = ask("chinook-questions.json");
    assertThat(set.wrong()).as("wrong answers").isEmpty();
    assertThat(set.right()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(set.refused()).hasSize(10);
  }

  /** By another hand; the first run got 7 right and 4 wrong. The bar is what was reached since. */
  @Test
  void answersRightOrAbstainsOnTheSecondSet() throws IOException {
    BlindSet set = ask("chinook-questions-2.json");
    assertThat(set.wrong()).as("wrong answers").isEmpty();
    assertThat(set.right()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(set.refused()).hasSize(10);
  }

  private BlindSet ask(String name) throws IOException {
    try (Lakewright lakewright = DemoOpener.open(folder, folder.resolve("home"))) {
      BlindSet set = BlindSet.ask(lakewright, name);
      Files.writeString(Path.of("target", name.replace(".json", "-figures.txt")), set.figures());
      return set;
    }
  }
}

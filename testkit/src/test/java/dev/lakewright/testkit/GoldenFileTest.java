package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
  @TempDir Path folder;

  @Test
  void writesOnUpdateAndComparesAfterwards() throws IOException {
    Path file = folder.resolve("screens/one.txt");
    new GoldenFile(file, true).assertIs("a\r\nb");
    assertThat(file).hasContent("a\r\nb");
    GoldenFile kept = new GoldenFile(file, false);
    assertThatCode(() -> kept.assertIs("a\r\nb")).doesNotThrowAnyException();
    assertThatThrownBy(() -> kept.assertIs("a\nb")).isInstanceOf(AssertionError.class);
    assertThat(file).hasContent("a\r\nb");
  }

  @Test
  void missesAFileThatIsNotThere() {
    assertThatThrownBy(() -> new GoldenFile(folder.resolve("none"), false).assertIs("a"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("golden.update");
  }
}

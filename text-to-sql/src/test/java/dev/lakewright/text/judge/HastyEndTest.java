package dev.lakewright.text.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends as it was told, whatever its threads are about in the library. */
class HastyEndTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 60, 100, 150, 300})
  void endsWithItsOwnCode(int milliseconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    HastyChild.class.getName(),
                    Integer.toString(milliseconds)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(HastyChild.CODE);
    assertThat(folder).isDirectoryNotContaining("glob:hs_err*");
  }
}

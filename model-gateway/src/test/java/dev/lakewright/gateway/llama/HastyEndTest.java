package dev.lakewright.gateway.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends as it was told, prints nothing of the library's and leaves nothing behind. */
class HastyEndTest {
  /** Java from this version on says that a library is loaded, unless it is told that it may be. */
  private static final int TELLS_OF_LIBRARIES = 24;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300, 500, 1500})
  void endsWithItsOwnCode(int milliseconds) throws IOException, InterruptedException {
    Path model = TinyGguf.repeating(folder.resolve("endless.gguf"), "a", "b");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path out = folder.resolve("out.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= TELLS_OF_LIBRARIES) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), HastyChild.class.getName()));
    command.addAll(List.of(model.toString(), Integer.toString(milliseconds)));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(out)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(HastyChild.CODE);
    assertThat(folder).isDirectoryNotContaining("glob:hs_err*");
    assertThat(temporary).isEmptyDirectory();
  }
}

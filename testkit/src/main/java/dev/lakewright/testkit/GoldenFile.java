package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that a person once found right, kept under {@code src/test/resources/golden} of the module
 * under test and compared byte for byte. Run the tests with {@code -Dgolden.update=true} to write
 * the files anew, then review them as a diff.
 *
 * @param file where it is kept
 * @param update whether it is written instead of compared
 */
public record GoldenFile(Path file, boolean update) {
  private static final String UPDATE = "golden.update";

  /**
   * Return the file of that name in the module whose tests run.
   *
   * @param name with {@code /} between folders
   */
  public static GoldenFile named(String name) {
    Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    return new GoldenFile(
        module.resolve("src/test/resources/golden").resolve(name), Boolean.getBoolean(UPDATE));
  }

  /**
   * Compare, or write.
   *
   * @throws IOException if the file cannot be read, or written on update
   */
  public void assertIs(String actual) throws IOException {
    if (update) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    String hint = file + "; -D" + UPDATE + "=true writes it anew";
    assertThat(file).as(hint).exists();
    String expected = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(actual).as(hint).isEqualTo(expected);
  }
}

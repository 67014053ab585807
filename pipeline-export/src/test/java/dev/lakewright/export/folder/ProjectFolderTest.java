package dev.lakewright.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFolderTest {
  @TempDir Path temp;

  private static List<ExportFile> files(String... pairs) {
    return Arrays.stream(pairs)
        .map(it -> it.split("=", 2))
        .map(it -> ExportFile.of(it[0], it[1]))
        .toList();
  }

  private ExportReport write(String... pairs) {
    return new ProjectFolder(temp.resolve("project")).write("p", "sql", files(pairs));
  }

  private Path file(String path) {
    return temp.resolve("project").resolve(path);
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> walk = Files.walk(temp)) {
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        all.append(temp.relativize(path)).append('=').append(Files.readString(path)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void writesWhatChangedAndRemovesWhatIsGone() throws IOException {
    assertThat(write("a=1", "b/c=2").written()).containsExactly("a", "b/c");
    ExportReport again = write("a=1", "d=4");
    assertThat(again)
        .isEqualTo(new ExportReport(List.of("d"), List.of("a"), List.of(), List.of("b/c")));
    assertThat(file("b/c")).doesNotExist();
    assertThat(Files.readString(file("d"))).isEqualTo("4");
  }

  @Test
  void keepsHandEditsThatTheExportHasNoNewsFor() throws IOException {
    write("a=1", "b=2", "c=3");
    Files.writeString(file("a"), "mine");
    Files.delete(file("b"));
    Files.writeString(file("own"), "own");
    ExportReport report = write("a=1", "b=2", "c=4");
    assertThat(report.kept()).containsExactly("a", "b");
    assertThat(report.written()).containsExactly("c");
    assertThat(Files.readString(file("a"))).isEqualTo("mine");
    assertThat(file("own")).hasContent("own");
    assertThat(write("c=4").kept()).containsExactly("a");
    assertThat(file("a")).hasContent("mine");
  }

  @Test
  void refusesToOverwriteEditsAndForeignFilesAndLeavesAllAsItWas() throws IOException {
    write("a=1", "b=2", "c=3");
    Files.writeString(file("a"), "mine");
    Files.writeString(file("d"), "foreign");
    String before = everything();
    assertThatThrownBy(() -> write("a=5", "b=6", "c=3", "d=7"))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.EXPORT_CONFLICT);
              assertThat(it.failure().message()).contains("would change them: a, d;");
            });
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void takesUpWhatWasCutOff() throws IOException {
    write("a=1", "b=2");
    // The next export moved one file into its place, and went no further.
    Files.writeString(file("a"), "5");
    ExportReport report = write("a=5", "b=6");
    assertThat(report.unchanged()).containsExactly("a");
    assertThat(report.written()).containsExactly("b");
  }

  @Test
  void refusesAnotherPlansFolderAndDamagedManifests() throws IOException {
    write("a=1");
    assertThatThrownBy(
            () -> new ProjectFolder(temp.resolve("project")).write("q", "sql", files("a=1")))
        .hasMessageContaining("holds the plan p for sql");
    Files.writeString(file(Manifest.FILE), "{\"format\": 2}");
    assertThatThrownBy(() -> write("a=1")).hasMessageContaining("has format 2");
    Files.writeString(file(Manifest.FILE), "{");
    assertThatThrownBy(() -> write("a=1")).hasMessageContaining("damaged");
    assertThat(file("a")).hasContent("1");
  }

  @Test
  void leavesNothingBesideTheFolder() throws IOException {
    write("a=1");
    write("a=2");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("project"));
    }
    Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(
            () -> new ProjectFolder(temp.resolve("file/below")).write("p", "sql", files("a=1")))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE));
  }
}

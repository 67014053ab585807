package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that may not be read or written, links to nowhere, folders and devices in their place. */
class BadPlacesTest {
  private static final int USAGE = 2;
  private static final int DATA = 3;
  private static final String ALL = "SELECT * FROM item";

  @TempDir Path folder;
  @TempDir Path home;
  @TempDir Path scratch;
  private Path data;
  private Program program;
  private Optional<Path> closed = Optional.empty();

  @BeforeEach
  void makeLake() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
    program = new Program(folder, home);
  }

  /** Lets the temporary folder be deleted where root's rights do not do that. */
  @AfterEach
  void open() throws IOException {
    if (closed.isPresent()) {
      allow(closed.get(), "rwxrwxrwx");
    }
  }

  private static void allow(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private Program heedingPermissions() throws IOException {
    Optional<List<String>> wrapper = Wrappers.heedingPermissions(scratch);
    assumeTrue(wrapper.isPresent(), "permission bits do not stop this user, nor can setpriv");
    return program.under(wrapper.orElseThrow());
  }

  private void close(Path path, String permissions) throws IOException {
    allow(path, permissions);
    closed = Optional.of(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"item.csv", "item.json", "item.parquet", "item.duckdb", "item.sqlite"})
  void saysWhichFileMayNotBeRead(String name) throws IOException, InterruptedException {
    Files.delete(data.resolve("item.csv"));
    close(Files.writeString(data.resolve(name), "id,name\n1,pen\n"), "---------");
    Program.Ended ended = heedingPermissions().run("sql", ALL);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[FILE_UNREADABLE]").contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "data/deeper"})
  void saysWhichFolderMayNotBeRead(String name) throws IOException, InterruptedException {
    close(Files.createDirectories(folder.resolve(name)), "---------");
    Program.Ended ended = heedingPermissions().run("sql", ALL);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[FILE_UNREADABLE]").contains(name);
  }

  @Test
  void saysThatTheWorkspaceFileMayNotBeRead() throws IOException, InterruptedException {
    close(folder.resolve("lakewright.yaml"), "---------");
    Program.Ended ended = heedingPermissions().run("lake", "list");
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[FILE_UNREADABLE]").contains("lakewright.yaml");
  }

  @Test
  void saysThatTheWorkspaceMayNotBeWritten() throws IOException, InterruptedException {
    close(Files.createDirectories(folder.resolve(".lakewright")), "r-xr-xr-x");
    Program.Ended ended = heedingPermissions().run("sql", ALL);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[WORKSPACE_NOT_WRITABLE]").contains(".lakewright");
    Program.Ended edited = heedingPermissions().run("lake", "add", "more", "data");
    assertThat(edited.code()).as(edited.err()).isEqualTo(DATA);
    assertThat(folder.resolve("lakewright.yaml")).content().doesNotContain("more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.md", "out.parquet"})
  void leavesNothingInAFolderThatMayNotBeWritten(String name)
      throws IOException, InterruptedException {
    Path results = Files.createDirectories(folder.resolve("results"));
    close(results, "r-xr-xr-x");
    Program.Ended ended = heedingPermissions().run("sql", ALL, "--output", "results/" + name);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[OUTPUT_NOT_WRITABLE]").contains(name);
    assertThat(results).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, [FILE_MISSING]",
    "nowhere.csv, [FILE_MISSING]",
    "data/nowhere.csv, [FILE_MISSING]"
  })
  void saysThatALinkPointsNowhere(String name, String code)
      throws IOException, InterruptedException {
    Files.deleteIfExists(data.resolve("item.csv"));
    Files.createSymbolicLink(folder.resolve(name), Path.of("is-not-there.csv"));
    String lake = name.startsWith("data/") ? "data" : name;
    Files.writeString(
        folder.resolve("lakewright.yaml"),
        "format: 1\nlakes:\n  shop:\n    paths: ['" + lake + "']\n");
    Program.Ended ended = program.run("sql", "SELECT * FROM nowhere");
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains(code).contains("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder.csv", "folder.parquet", "folder.duckdb", "folder.sqlite"})
  void takesAFolderNamedLikeAFileForAFolder(String name) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve(name));
    Program.Ended empty = program.run("lake", "add", "odd", name);
    assertThat(empty.code()).as(empty.err()).isEqualTo(DATA);
    assertThat(empty.err()).contains("[LAKE_EMPTY]").contains(name);
    Files.writeString(folder.resolve(name).resolve("thing.csv"), "id\n7\n");
    assertThat(program.run("lake", "add", "odd", name).code()).isZero();
    Program.Ended ended = program.run("sql", "--lake", "odd", "SELECT id FROM thing");
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @Test
  void saysThatTheWorkspaceFileIsAFolder() throws IOException, InterruptedException {
    Files.delete(folder.resolve("lakewright.yaml"));
    Files.createDirectories(folder.resolve("lakewright.yaml"));
    Program.Ended ended = program.run("lake", "list");
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("lakewright.yaml");
  }

  @Test
  void refusesAFolderAsOutput() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("out.csv"));
    Program.Ended ended = program.run("sql", ALL, "--output", "out.csv");
    assertThat(ended.code()).isEqualTo(DATA);
    assertThat(ended.err()).contains("is a folder").contains("out.csv");
    assertThat(folder.resolve("out.csv")).isEmptyDirectory();
  }

  @Test
  void neverReplacesADevice() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.csv");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeTrue(made == 0, "no mkfifo on this system");
    Program.Ended ended = program.run("sql", ALL, "--output", "pipe.csv");
    assertThat(ended.code()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[OUTPUT_NOT_WRITABLE]").contains("pipe.csv");
    assertThat(Files.readAttributes(pipe, "isOther")).containsEntry("isOther", true);
  }

  @Test
  void writesThroughALink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
    for (int time = 0; time < 2; time++) {
      assertThat(program.run("sql", ALL, "--output", "link.csv").code()).isZero();
      assertThat(link).isSymbolicLink();
      assertThat(folder.resolve("real.csv")).hasContent("id,name\n1,pen\n");
    }
  }

  @Test
  void knowsTheNearestLake() throws IOException, InterruptedException {
    Program.Ended ended = program.run("sql", "--lake", "shp", ALL);
    assertThat(ended.code()).isEqualTo(USAGE);
    assertThat(ended.err()).contains("did you mean shop?");
  }
}

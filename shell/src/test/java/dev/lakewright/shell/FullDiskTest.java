package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No room for the output: exit code 3, a sentence that says so, and nothing half-written. */
class FullDiskTest {
  private static final String ALL = "SELECT * FROM item";
  private static final int DATA = 3;

  /** Bytes that hold the result in the bundle, but not as text. */
  private static final String MORE_THAN_PARQUET = "1200000";

  @TempDir Path folder;
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void makeLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder("id,word\n");
    for (int i = 0; i < 40_000; i++) {
      rows.append(i).append(',').append(Long.toHexString(random.nextLong()));
      rows.append(Long.toHexString(random.nextLong())).append('\n');
    }
    Files.writeString(data.resolve("item.csv"), rows);
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
    program = new Program(folder, home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "ndjson", "markdown", "parquet"})
  void saysThatStandardOutputTakesNoMore(String format) throws IOException, InterruptedException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full on this system");
    Program.Ended ended = program.runInto(full, "sql", "--format", format, ALL);
    assertThat(ended.code()).isEqualTo(DATA);
    assertThat(ended.err()).contains("No space left").contains("[DISK_FULL]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.json", "out.ndjson", "out.parquet", "out.md", "out.txt"})
  void leavesNothingOnASmallDisk(String name) throws IOException, InterruptedException {
    Path small = Files.createDirectories(folder.resolve("small"));
    Optional<List<String>> wrapper = Wrappers.withSmallDisk(small, "64k");
    assumeTrue(wrapper.isPresent(), "mounting a small file system is not allowed here");
    Program.Ended ended = program.under(wrapper.get()).run("sql", ALL, "--output", "small/" + name);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[DISK_FULL]").contains(name);
    assertThat(ended.out()).doesNotContain("left:");
  }

  @Test
  void saysThatTheWorkspaceIsFull() throws IOException, InterruptedException {
    Path state = Files.createDirectories(folder.resolve(".lakewright"));
    Optional<List<String>> wrapper = Wrappers.withSmallDisk(state, "64k");
    assumeTrue(wrapper.isPresent(), "mounting a small file system is not allowed here");
    Program.Ended ended = program.under(wrapper.get()).run("sql", ALL);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[DISK_FULL]");
    assertThat(ended.out()).doesNotContain("result.parquet").doesNotContain(".tmp\n");
  }

  /** The index of stored values is a help: without room for it the question is answered anyway. */
  @Test
  void answersWithoutRoomForTheIndex() throws IOException, InterruptedException {
    Path index = Files.createDirectories(folder.resolve(".lakewright/index"));
    Optional<List<String>> wrapper = Wrappers.withSmallDisk(index, "16k");
    assumeTrue(wrapper.isPresent(), "mounting a small file system is not allowed here");
    Program.Ended ended =
        program.under(wrapper.get()).run("ask", "How many items are there?", "--quiet");
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("40000");
  }

  @Test
  void leavesNoHalfCopyOfADatabase() throws IOException, InterruptedException, SQLException {
    Path state = Files.createDirectories(folder.resolve(".lakewright"));
    Optional<List<String>> wrapper = Wrappers.withSmallDisk(state, "64k");
    assumeTrue(wrapper.isPresent(), "mounting a small file system is not allowed here");
    Files.delete(folder.resolve("data/item.csv"));
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/shop.db"));
        Statement statement = sqlite.createStatement()) {
      statement.execute(
          "CREATE TABLE item AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
              + " WHERE i < 20000) SELECT i, hex(randomblob(16)) AS word FROM n");
    }
    Program.Ended ended = program.under(wrapper.get()).run("sql", ALL);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[DISK_FULL]").contains("shop.db");
    assertThat(ended.out()).doesNotContain("left:");
  }

  @Test
  void leavesNoHalfDemoLake() throws IOException, InterruptedException {
    Optional<List<String>> wrapper = Wrappers.withSmallDisk(home, "200k");
    assumeTrue(wrapper.isPresent(), "mounting a small file system is not allowed here");
    Files.delete(folder.resolve("lakewright.yaml"));
    Program.Ended ended = program.under(wrapper.get()).run("lake", "list");
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[DISK_FULL]").contains("chinook");
    assertThat(ended.out()).doesNotContain("left:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.json", "out.md"})
  void leavesNothingWhereFilesMayNotGrow(String name) throws IOException, InterruptedException {
    assumeTrue(LimitedFiles.works(), "no prlimit on this system");
    Files.writeString(folder.resolve(name), "kept");
    Program.Ended ended =
        program.startedBy(LimitedFiles.class).run(MORE_THAN_PARQUET, "sql", ALL, "--output", name);
    assertThat(ended.code()).as(ended.err()).isEqualTo(DATA);
    assertThat(ended.err()).contains("[DISK_FULL]");
    assertThat(folder.resolve(name)).hasContent("kept");
    assertThat(names(folder)).containsOnly(name, "data", "lakewright.yaml", ".lakewright");
    assertThat(names(folder.resolve(".lakewright"))).noneMatch(it -> it.endsWith(".tmp"));
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> inside = Files.list(place)) {
      return inside.map(it -> String.valueOf(it.getFileName())).toList();
    }
  }
}

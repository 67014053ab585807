package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, output and what is left behind, seen from outside. */
class ProgramTest {
  @TempDir Path folder;
  @TempDir Path home;
  private Program program;

  @BeforeEach
  void makeLake() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("item.csv"), "id,name,price\n1,pen,1.5\n2,\"a,\u001b[31mb\",3\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
    program = new Program(folder, home);
  }

  @Test
  void answersWithReadingAndSql() throws IOException, InterruptedException {
    Program.Ended ended = program.run("ask", "How many items are there?");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("number of item rows").contains("SELECT count(*)");
  }

  @Test
  void writesCsvThatReadsBack() throws IOException, InterruptedException {
    Program.Ended ended =
        program.run("sql", "--format", "csv", "SELECT id, name FROM item ORDER BY id");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("id,name\n1,pen\n2,\"a,\u001b[31mb\"\n");
  }

  @Test
  void escapesControlCharactersInTables() throws IOException, InterruptedException {
    Program.Ended ended = program.run("sql", "SELECT name FROM item");
    assertThat(ended.out()).doesNotContain("\u001b").contains("[31mb");
  }

  @Test
  void tellsWhyByExitCode() throws IOException, InterruptedException {
    assertThat(program.run("nonsense").code()).isEqualTo(2);
    assertThat(program.run("sql", "SELEC 1").code()).isEqualTo(2);
    assertThat(program.run("sql", "SELECT 1; SELECT 2").code()).isEqualTo(1);
    assertThat(program.run("sql", "COPY item TO 'x.csv'").code()).isEqualTo(1);
    assertThat(program.run("ask", "What was the weather?").code()).isEqualTo(1);
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void explainsRoutes() throws IOException, InterruptedException {
    Program.Ended ended = program.run("route", "explain", "How many items are there?");
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("How many items are there?")
        .containsPattern(
            "question . parser . duckdb . answer|question -> parser -> duckdb -> answer")
        .containsPattern("without duckdb: question .+ parser .+ duckdb-isolated .+ answer")
        .contains("without parser: no way is left");
    assertThat(program.run("route", "explain", "How many?", "--dot").out())
        .startsWith("digraph route {");
    assertThat(program.run("route", "explain", "How many?", "--dot", "--json").code()).isEqualTo(2);
    assertThat(program.run("route", "explian", "How many?").code()).isEqualTo(2);
  }

  @Test
  void looksAtTools() throws IOException, InterruptedException {
    assertThat(program.run("sql", "SELECT * FROM item").code()).isZero();
    Program.Ended health = program.run("tools", "health", "--format", "csv");
    assertThat(health.out()).contains("duckdb,closed,").contains("parser,never called");
    Program.Ended server = program.run("tools", "list", "--mcp", "no-such-server-program");
    assertThat(server.code()).isZero();
    assertThat(server.out()).contains("parser");
    assertThat(server.err()).contains("Warning").contains("no-such-server-program");
  }

  @Test
  void explainsWhatTheGateSees() throws IOException, InterruptedException {
    Program.Ended ended = program.run("gate", "explain", "FROM item SELECT count(*)");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("passed, bound by both parsers").contains("count_star");
    assertThat(program.run("gate", "explain", "FROM item", "--json").out())
        .contains("\"binding\" : \"bound\"")
        .contains("\"normalForm\" : \"SELECT * FROM item\"");
    Program.Ended refused = program.run("gate", "explain", "SELECT getenv('HOME')", "--json");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains("\"rule\" : \"SQL_FUNCTION_NOT_ALLOWED\"")
        .contains("\"column\" : 8");
    assertThat(program.run("gate", "explian", "SELECT 1").code()).isEqualTo(2);
  }

  @Test
  void pointsAtTheError() throws IOException, InterruptedException {
    Program.Ended ended = program.run("sql", "SELECT nmmee FROM item");
    assertThat(ended.err()).contains("       ^").contains("did you mean name?");
  }

  @Test
  void readsASlipAndSaysSo() throws IOException, InterruptedException {
    Program.Ended ended = program.run("sql", "SELECT nmae FROM item");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("read column nmae as name");
  }

  @Test
  void leavesNothingHalfWrittenWhenKilled() throws IOException, InterruptedException {
    for (boolean hard : List.of(true, false)) {
      Path out = folder.resolve("big.csv");
      String endless =
          "SELECT a.range AS x, b.range AS y FROM (WITH RECURSIVE n(range) AS (SELECT 1 UNION ALL"
              + " SELECT range + 1 FROM n WHERE range < 20000) SELECT range FROM n) a,"
              + " (WITH RECURSIVE n(range) AS (SELECT 1 UNION ALL"
              + " SELECT range + 1 FROM n WHERE range < 20000) SELECT range FROM n) b";
      Path log = home.resolve("log" + hard + ".txt");
      Process process =
          program.start(log, log, "sql", endless, "--format", "csv", "--output", "big.csv");
      assertThat(awaitDraft()).as("a bundle in the making; %s", Program.text(log)).isTrue();
      stop(process, hard);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
      assertThat(out).doesNotExist();
    }
    Program.Ended after = program.run("ask", "How many items are there?");
    assertThat(after.code()).isZero();
    assertThat(program.run("runs", "list").out()).contains("How many items are there?");
  }

  private static void stop(Process process, boolean hard) {
    if (hard) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
  }

  private boolean awaitDraft() throws IOException, InterruptedException {
    Path runs = folder.resolve(".lakewright").resolve("runs");
    for (int i = 0; i < 600; i++) {
      if (Files.isDirectory(runs)) {
        try (Stream<Path> inside = Files.list(runs)) {
          if (inside.anyMatch(it -> String.valueOf(it.getFileName()).startsWith("."))) {
            return true;
          }
        }
      }
      Thread.sleep(50);
    }
    return false;
  }

  @Test
  void servesSeveralProcessesAtOnce() throws IOException, InterruptedException {
    Path first = home.resolve("first.txt");
    Path second = home.resolve("second.txt");
    Process one = program.start(first, first, "ask", "How many items are there?");
    Process two = program.start(second, second, "lake", "add", "more", "data");
    assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(one.exitValue()).as(Program.text(first)).isZero();
    assertThat(two.exitValue()).as(Program.text(second)).isZero();
    assertThat(program.run("lake", "list").out()).contains("shop").contains("more");
  }
}

package dev.lakewright.shell;

import dev.lakewright.shell.terminal.TerminalFacts;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs see of answers, abstentions, failures, runs and the doctor. */
class AnswerScreensTest {
  @TempDir Path folder;
  private FixedProgram program;

  @BeforeEach
  void start() {
    program = FixedProgram.scripted(folder);
  }

  private void assertScreen(String name, TerminalFacts facts, String... words) throws IOException {
    String screen = program.screen(facts, words);
    GoldenFile.named("screens/" + name + ".txt").assertIs(screen);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 120})
  void answers(int columns) throws IOException {
    TerminalFacts facts = FixedProgram.terminal(columns);
    assertScreen("answer-" + columns, facts, "ask", SampleAnswers.ANSWERED);
  }

  @Test
  void answersElsewhere() throws IOException {
    assertScreen("answer-pipe", FixedProgram.pipe(), "ask", SampleAnswers.ANSWERED);
    assertScreen("answer-colour", FixedProgram.coloured(80), "ask", SampleAnswers.ANSWERED);
    assertScreen("answer-ascii", FixedProgram.ascii(80), "ask", SampleAnswers.ANSWERED);
    assertScreen("answer-json", FixedProgram.pipe(), "ask", "--json", SampleAnswers.ANSWERED);
    assertScreen(
        "answer-markdown",
        FixedProgram.pipe(),
        "ask",
        "--format",
        "markdown",
        SampleAnswers.ANSWERED);
    assertScreen("answer-quiet", FixedProgram.pipe(), "ask", "--quiet", SampleAnswers.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void abstains(int columns) throws IOException {
    TerminalFacts facts = FixedProgram.terminal(columns);
    assertScreen("abstention-" + columns, facts, "ask", SampleAnswers.ABSTAINED);
  }

  @Test
  void abstainsElsewhere() throws IOException {
    assertScreen("abstention-pipe", FixedProgram.pipe(), "ask", SampleAnswers.ABSTAINED);
    assertScreen("abstention-colour", FixedProgram.coloured(80), "ask", SampleAnswers.ABSTAINED);
    assertScreen("abstention-ascii", FixedProgram.ascii(80), "ask", SampleAnswers.ABSTAINED);
    assertScreen("abstention-json", FixedProgram.pipe(), "ask", "--json", SampleAnswers.ABSTAINED);
  }

  @Test
  void asksBack() throws IOException {
    assertScreen("choices-40", FixedProgram.terminal(40), "ask", SampleAnswers.AMBIGUOUS);
    assertScreen("choices-80", FixedProgram.terminal(80), "ask", SampleAnswers.AMBIGUOUS);
    assertScreen("choices-json", FixedProgram.pipe(), "ask", "--json", SampleAnswers.AMBIGUOUS);
  }

  @Test
  void fails() throws IOException {
    TerminalFacts pipe = FixedProgram.pipe();
    assertScreen("error-column", pipe, "sql", SampleAnswers.MISSPELT);
    assertScreen("error-column-json", pipe, "sql", "--json", SampleAnswers.MISSPELT);
    assertScreen("error-command", pipe, "aks", "anything");
    assertScreen("error-table", pipe, "lake", "show", "Custmer");
    assertScreen("error-flag", pipe, "ask", "--fromat", "csv", "anything");
  }

  @Test
  void listsRuns() throws IOException {
    assertScreen("runs-list", FixedProgram.terminal(100), "runs", "list");
    assertScreen("runs-show", FixedProgram.terminal(60), "runs", "show", "20261124-120000-abcd");
    assertScreen("runs-show-sql", FixedProgram.pipe(), "runs", "show", "20261124-115900-wxyz");
    assertScreen(
        "runs-show-json", FixedProgram.pipe(), "runs", "show", "--json", "20261124-120000-abcd");
    assertScreen("runs-none", FixedProgram.pipe(), "runs", "show", "20261124-120000-abce");
  }

  @Test
  void comparesRuns() throws IOException {
    assertScreen("replay-same", FixedProgram.pipe(), "replay", "20261124-120000-abcd");
    assertScreen("replay-other", FixedProgram.terminal(60), "replay", "20261124-115900-wxyz");
  }

  @Test
  void showsLakes() throws IOException {
    assertScreen("lake-list", FixedProgram.terminal(60), "lake", "list");
    assertScreen("lake-show", FixedProgram.terminal(60), "lake", "show");
    assertScreen("lake-show-table-60", FixedProgram.terminal(60), "lake", "show", "Customer");
    assertScreen("lake-show-table-120", FixedProgram.terminal(120), "lake", "show", "Invoice");
    assertScreen("lake-show-json", FixedProgram.pipe(), "lake", "show", "--json", "Customer");
  }

  @Test
  void reportsTheDoctor() throws IOException {
    assertScreen("doctor-60", FixedProgram.terminal(60), "doctor");
    assertScreen("doctor-pipe", FixedProgram.pipe(), "doctor");
    assertScreen("doctor-colour", FixedProgram.coloured(100), "doctor");
    assertScreen("doctor-json", FixedProgram.pipe(), "doctor", "--json");
  }

  @Test
  void showsTools() throws IOException {
    assertScreen("tools-list", FixedProgram.terminal(100), "tools", "list");
    assertScreen("tools-list-json", FixedProgram.pipe(), "tools", "list", "--json");
    assertScreen("tools-show", FixedProgram.terminal(60), "tools", "show", "small");
    assertScreen("tools-show-json", FixedProgram.pipe(), "tools", "show", "small", "--json");
    assertScreen("tools-health", FixedProgram.terminal(80), "tools", "health", "--quiet");
    assertScreen("tools-health-csv", FixedProgram.pipe(), "tools", "health", "--format", "csv");
    assertScreen("tools-none", FixedProgram.pipe(), "tools", "show", "smal");
    assertScreen("tools-other", FixedProgram.pipe(), "tools", "lst");
  }

  @Test
  void showsWhatOthersToolsReturn() throws IOException {
    String[] read = {"tools", "call", "mcp/files/read", "--mcp", "server"};
    assertScreen("tools-call", FixedProgram.pipe(), read);
    assertScreen(
        "tools-call-json",
        FixedProgram.pipe(),
        "tools",
        "call",
        "mcp/files/read",
        "--mcp",
        "server",
        "--json");
    assertScreen(
        "tools-call-lost",
        FixedProgram.terminal(80),
        "tools",
        "call",
        "mcp/files/delete",
        "--mcp",
        "server",
        "--args",
        "{}");
    assertScreen("tools-call-none", FixedProgram.pipe(), "tools", "call", "parser");
  }

  @Test
  void showsWhereAnAnswerWasRerouted() throws IOException {
    assertScreen("rerouted-60", FixedProgram.terminal(60), "ask", SampleAnswers.REROUTED);
    assertScreen("rerouted-json", FixedProgram.pipe(), "ask", "--json", SampleAnswers.REROUTED);
  }

  @Test
  void helps() throws IOException {
    assertScreen("help", FixedProgram.pipe(), "help");
    assertScreen("help-ask", FixedProgram.pipe(), "help", "ask");
    assertScreen("help-tools", FixedProgram.pipe(), "help", "tools");
    assertScreen("help-mcp", FixedProgram.pipe(), "mcp", "--help");
  }
}

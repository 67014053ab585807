package dev.lakewright.shell.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.SampleAnswers;
import dev.lakewright.shell.cli.ShellRequest;
import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.terminal.Console;
import dev.lakewright.shell.terminal.Output;
import dev.lakewright.shell.terminal.TerminalFacts;
import dev.lakewright.testkit.GoldenFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** What a session shows, line by line, at a width. */
class ConversationScreensTest {
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  /** Everything on one screen, in the order it came. */
  private record OneScreen(Output output, Look look) implements Screen {
    @Override
    public void print(String text) {
      output.print(text);
    }

    @Override
    public void aside(String text) {
      output.print(text);
    }

    @Override
    public Look asideLook() {
      return look;
    }
  }

  private Conversation talk(Look look, List<String> typed) {
    return talk(SampleAnswers.lakewright(), look, typed);
  }

  private Conversation talk(Lakewright lakewright, Look look, List<String> typed) {
    Output output = new Output(seen);
    Console console =
        new Console(InputStream.nullInputStream(), output, output, TerminalFacts.NONE);
    ShellRequest request = new ShellRequest(lakewright, console, text -> AskRequest.of(text));
    Conversation conversation = new Conversation(request, new OneScreen(output, look));
    List<BackslashCommand> commands = BackslashCommands.of(conversation);
    WholeLineParser parser = new WholeLineParser(commands);
    for (String line : typed) {
      output.print(conversation.lake() + "> " + line + "\n");
      ParsedInput input = parser.parse(Lines.asCommand(line));
      commands.stream()
          .filter(command -> command.getName().equals(input.commandName()))
          .forEach(command -> command.doExecute(context(input)));
    }
    return conversation;
  }

  private static CommandContext context(ParsedInput input) {
    return new CommandContext(
        input, new CommandRegistry(), new PrintWriter(Writer.nullWriter()), new InputReader() {});
  }

  private String text() {
    return seen.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 120})
  void explains(int columns) throws IOException {
    talk(Look.terminal(columns), List.of(SampleAnswers.ANSWERED, "\\why", "\\sql"));
    GoldenFile.named("screens/shell-why-" + columns + ".txt").assertIs(text());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 120})
  void drawsTheRouteWithEachReroute(int columns) throws IOException {
    talk(Look.terminal(columns), List.of(SampleAnswers.REROUTED, "\\why"));
    GoldenFile.named("screens/shell-why-rerouted-" + columns + ".txt").assertIs(text());
  }

  @Test
  void takesAPickedReading() throws IOException {
    Conversation conversation =
        talk(Look.terminal(70), List.of(SampleAnswers.AMBIGUOUS, "2", "\\why"));
    assertThat(conversation.last().answer().query().sql().value()).contains("BillingCountry");
    GoldenFile.named("screens/shell-choices.txt").assertIs(text());
  }

  @Test
  void takesANumberForAQuestionOnceAnotherWasAsked() {
    assertThatThrownBy(
            () ->
                talk(
                    Look.terminal(70),
                    List.of(SampleAnswers.AMBIGUOUS, SampleAnswers.ANSWERED, "2")))
        .hasMessage("not in the script: 2");
    assertThatThrownBy(() -> talk(Look.terminal(70), List.of(SampleAnswers.AMBIGUOUS, "3")))
        .hasMessage("not in the script: 3");
  }

  @Test
  void abstainsAndFailsAndGoesOn() throws IOException {
    Conversation conversation =
        talk(
            Look.terminal(70),
            List.of(
                "\\why",
                SampleAnswers.ABSTAINED,
                SampleAnswers.MISSPELT,
                "\\describe Custmer",
                "\\describe",
                "\\tabels",
                "\\lake shp",
                "\\export",
                "\\export out.md",
                "\\export out.csv"));
    assertThat(conversation.isOver()).isFalse();
    assertThat(conversation.exitCode()).isEqualTo(2);
    GoldenFile.named("screens/shell-failures.txt").assertIs(text());
  }

  @Test
  void showsLakesAndRuns() throws IOException {
    talk(
        Look.terminal(70),
        List.of(
            "\\tables",
            ":describe customer",
            "\\d Invoice",
            "\\lake",
            "\\lake SHOP",
            "\\timing",
            SampleAnswers.ANSWERED,
            "\\timing",
            "\\runs"));
    GoldenFile.named("screens/shell-lakes.txt").assertIs(text());
  }

  @Test
  void saysWhenDemoLakesAreChosen() throws IOException {
    talk(
        SampleAnswers.demo(),
        Look.terminal(70),
        List.of("\\lake foodmart", "\\lake shp", SampleAnswers.ANSWERED));
    GoldenFile.named("screens/shell-demo.txt").assertIs(text());
  }

  @Test
  void helpsAndLeaves() throws IOException {
    Conversation conversation =
        talk(Look.terminal(70), List.of("\\help", "\\help why", "help", "\\help nothing", "exit"));
    assertThat(conversation.isOver()).isTrue();
    GoldenFile.named("screens/shell-help.txt").assertIs(text());
  }
}

package dev.lakewright.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.testkit.GoldenFile;
import dev.lakewright.testkit.model.ModelServer;
import dev.lakewright.testkit.model.ModelServer.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models set up, looked at and tried from the command line, and what is seen of an answer of one.
 */
class ModelScreensTest {
  @TempDir Path folder;

  private Optional<FixedProgram> program = Optional.empty();

  @BeforeEach
  void open() {
    program = Optional.of(FixedProgram.real(folder));
  }

  private String screen(String... words) {
    return program.orElseThrow().screen(FixedProgram.pipe(), words);
  }

  @Test
  void setsUpAModel() throws IOException {
    StringBuilder screens = new StringBuilder();
    screens.append(screen("model", "list"));
    screens.append(screen("model", "add", "local", "http://127.0.0.1:9/v1", "qwen"));
    screens.append(
        screen("model", "add", "big", "claude", "--provider", "anthropic", "--tiers", "advanced"));
    screens.append(screen("model", "list"));
    screens.append(screen("model", "remove", "big"));
    screens.append(Files.readString(folder.resolve("lakewright.yaml")));
    GoldenFile.named("screens/model-setup.txt").assertIs(screens.toString());
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    StringBuilder screens = new StringBuilder();
    screens.append(screen("model", "add", "local"));
    screens.append(screen("model", "add", "9lives", "http://127.0.0.1:9/v1", "qwen"));
    screens.append(screen("model", "add", "a", "b", "--provider", "antropic"));
    screens.append(screen("model", "add", "a", "b", "--key-env", "X", "--key-file", "y"));
    screens.append(screen("model", "add", "a", "b", "--tiers", "parser"));
    screens.append(screen("model", "remove", "none"));
    screens.append(screen("model", "test", "none"));
    screens.append(screen("model", "frobnicate"));
    GoldenFile.named("screens/model-wrong.txt").assertIs(screens.toString());
  }

  @Test
  void triesAModel() throws IOException {
    try (ModelServer server = new ModelServer(body -> Turn.text("yes"))) {
      screen("model", "add", "local", server.baseUrl(), "qwen");
      assertThat(screen("model", "test")).contains("yes").contains("120").contains("code 0]");
      assertThat(server.bodies().get(0).replaceAll("\\s", "")).contains("\"max_tokens\":1");
    }
    assertThat(screen("model", "test", "local"))
        .contains("nobody listens at its address")
        .contains("code 4]");
  }

  @Test
  void showsWhoWroteAndWhatItCost() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n2,ink\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: ['data']\n");
    String sql = "SELECT name FROM item WHERE name = 'ink'";
    try (ModelServer server = new ModelServer(body -> Turn.text(sql))) {
      screen("model", "add", "local", server.baseUrl(), "qwen", "--tiers", "small");
      String question = "Which wares would a scribe run out of first?";
      assertThat(screen("ask", question, "--verbose"))
          .contains(
              "small (120 tokens)", "ink", "small/local", "1 call, 100 tokens in, 20 tokens out")
          .contains("parser:");
      assertThat(screen("ask", question, "--json")).contains("\"inputTokens\"");
      assertThat(screen("ask", question, "--tiers", "small", "--budget", "10"))
          .contains("budget of the question is 10")
          .contains("code 4]");
      assertThat(screen("ask", question, "--tiers", "smal")).contains("small");
    }
  }

  @Test
  void saysOnceThatNoModelIsSetUp() {
    assertThat(screen("ask", "How many tracks are there?", "--tiers", "small"))
        .contains("lakewright model add")
        .contains("code 4]");
  }
}

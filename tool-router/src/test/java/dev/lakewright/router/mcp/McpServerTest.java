package dev.lakewright.router.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.ToolRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers in processes of their own, good and bad: what they offer, or what is wrong with them. */
class McpServerTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static McpServer server(String behaviour, Duration patience) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new McpServer(
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeMcpServer.class.getName(),
            behaviour),
        patience);
  }

  private static List<String> names(McpServer.Discovery found) {
    return found.tools().stream().map(it -> it.id().value()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "noisy"})
  void offersItsToolsAndLeavesOutWhatIsInvalid(String behaviour) {
    McpServer.Discovery found = server(behaviour, LONG).discover();
    assertThat(names(found))
        .containsExactly("mcp/files/read", "mcp/files/delete", "mcp/files/write");
    assertThat(found.problems())
        .containsExactly(
            "MCP server files, tool odd is left out: invalid schema at $.type: expected a type",
            "MCP server files, tool read is left out: two have this name",
            "MCP server files, tool  is left out: it has no name",
            "MCP server files, tool blank is left out: invalid schema at $: expected a schema is an"
                + " object");
  }

  @Test
  void takesHintsForTraits() {
    ToolRegistry registry = ToolRegistry.of(List.of(() -> server("good", LONG).discover().tools()));
    assertThat(registry.tools().get(0).traits())
        .isEqualTo(new ToolTraits("mcp/files/delete", false, 0));
    assertThat(registry.tools().get(1).traits()).isEqualTo(new ToolTraits("", false, 1));
    assertThat(registry.tools().get(2).traits())
        .isEqualTo(new ToolTraits("mcp/files/write", true, 1));
  }

  @Test
  void keepsWhatAVanishingServerHadNamed() {
    McpServer.Discovery found = server("vanishing", LONG).discover();
    assertThat(names(found)).containsExactly("mcp/files/read");
    assertThat(found.problems())
        .singleElement()
        .asString()
        .endsWith("ended before it answered tools/list");
  }

  @Test
  void leavesAServerThatNeverAnswers() {
    McpServer.Discovery found = server("silent", Duration.ofMillis(300)).discover();
    assertThat(found.tools()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .asString()
        .endsWith("gave no answer to initialize within 300 ms");
  }

  @Test
  void saysWhatAServerRefuses() {
    assertThat(server("refusing", LONG).discover().problems())
        .singleElement()
        .asString()
        .endsWith("refused tools/list: no licence");
  }

  @Test
  void leavesAServerWithoutAnEnd() {
    assertThat(server("endless", LONG).discover().problems())
        .last()
        .asString()
        .endsWith("has more than 100 pages of tools");
  }

  @Test
  void saysThatThereIsNoSuchProgram() {
    McpServer missing = new McpServer(List.of("no-such-server-program"), LONG);
    assertThat(missing.discover().problems())
        .singleElement()
        .asString()
        .contains("cannot be started");
    assertThatThrownBy(() -> new McpServer(List.of(), LONG))
        .hasMessage("a server is started by a command");
  }
}

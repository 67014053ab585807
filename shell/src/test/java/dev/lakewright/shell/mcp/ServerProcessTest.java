package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.shell.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own: streams, environment, signals and exit codes. */
class ServerProcessTest {
  /** Of the token "secret". */
  private static final String DIGEST =
      "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

  @TempDir Path folder;
  @TempDir Path home;

  @BeforeEach
  void workspace() {
    ServedFolder.write(folder, "data/item.csv", "id,kind\n1,a\n2,a\n3,b\n");
    ServedFolder.write(
        folder,
        "lakewright.yaml",
        """
        format: 1
        lakes:
          shop:
            paths: [data]
        policy:
          mcpTokenVariable: SHOP_TOKEN
          mcpTokens: {%s: low}
          roles:
            low:
              tables:
                shop.item: {rows: kind = 'b'}
        """
            .formatted(DIGEST));
  }

  private Process start(Map<String, String> environment, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LAKEWRIGHT_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder.redirectError(home.resolve("err.txt").toFile()).start();
  }

  private String errors() throws IOException {
    return Files.readString(home.resolve("err.txt"));
  }

  private static LineQueue reading(Process process) {
    LineQueue lines = new LineQueue();
    Thread reader =
        new Thread(
            () -> {
              try {
                process.getInputStream().transferTo(lines);
              } catch (IOException gone) {
                // The process has ended, which the test looks at.
                return;
              }
            });
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  @Test
  void servesTheRoleOfTheTokenUntilItsInputEnds() throws IOException, InterruptedException {
    Process process = start(Map.of("SHOP_TOKEN", "secret"), "mcp");
    LineQueue answers = reading(process);
    TestingClient client = new TestingClient(process.getOutputStream(), answers).greet();
    assertThat(client.document("sql", Map.of("sql", "SELECT * FROM item")).path("rows"))
        .hasToString("[[3,\"b\"]]");
    // What was asked before the end is answered after it.
    long last =
        client.ask("tools/call", TestingClient.callOf("sql", Map.of("sql", "SELECT 1 AS x")));
    process.getOutputStream().close();
    assertThat(client.hear().path("id").asLong()).isEqualTo(last);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(answers.rest()).isEmpty();
    assertThat(errors()).contains("Role      low\n").doesNotContain("Error");
  }

  @Test
  void startsForNoOneElse() throws IOException, InterruptedException {
    for (Map<String, String> environment :
        List.of(
            Map.of("SHOP_TOKEN", "guess"),
            Map.of("SHOP_TOKEN", ""),
            Map.of("LAKEWRIGHT_MCP_TOKEN", "secret"))) {
      Process process = start(environment, "mcp");
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(process.getInputStream().readAllBytes()).isEmpty();
      assertThat(errors()).contains("POLICY_NO_ROLE").doesNotContain("guess", "secret");
    }
  }

  @Test
  void endsWhenToldTo() throws IOException, InterruptedException {
    Process process = start(Map.of("SHOP_TOKEN", "secret"), "mcp");
    LineQueue answers = reading(process);
    TestingClient client = new TestingClient(process.getOutputStream(), answers).greet();
    Map<String, String> sql =
        Map.of(
            "sql",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                + " SELECT count(*) FROM n a, n b, n c WHERE a.i * b.i % 7 = c.i");
    client.ask("tools/call", TestingClient.callOf("sql", sql));
    Thread.sleep(1_000);
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(answers.rest()).isEmpty();
  }

  @Test
  void takesNoMoreWords() throws IOException, InterruptedException {
    Process process = start(Map.of("SHOP_TOKEN", "secret"), "mcp", "--token", "secret");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
  }
}

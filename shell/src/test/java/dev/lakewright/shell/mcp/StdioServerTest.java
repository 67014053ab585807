package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a client gets, whatever it says. */
@TestInstance(Lifecycle.PER_CLASS)
class StdioServerTest {
  private static final String ENDLESS =
      "SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <"
          + " 20000) SELECT i FROM n) a, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1"
          + " FROM n WHERE i < 20000) SELECT i FROM n) b WHERE a.i * b.i % 7 = 3";

  private Path folder;
  private ServedFolder served;
  private TestingClient client;

  @BeforeAll
  void serve(@TempDir Path given) {
    folder = given;
    StringBuilder items =
        new StringBuilder("id,name,price\n1,pen,1.50\n2,\"a,\u001b[31mb\",3.00\n");
    for (int id = 3; id <= 9; id++) {
      items.append(id).append(',').append("x".repeat(id == 3 ? 5_000 : id)).append(",2.00\n");
    }
    ServedFolder.write(folder, "data/item.csv", items.toString());
    ServedFolder.write(
        folder, "lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    served = ServedFolder.open(folder);
    client = served.client().greet();
  }

  @AfterAll
  void end() throws InterruptedException {
    served.close();
    assertThat(served.answers().next(0)).as("an answer that nobody waits for").isEmpty();
    assertThat(served.answers().rest()).isEmpty();
  }

  @Test
  void listsItsTools() throws IOException {
    JsonNode tools =
        client.request("tools/list", TestingClient.params("cursor", "")).path("result");
    String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tools);
    GoldenFile.named("mcp/tools-list.json").assertIs(text + "\n");
  }

  @Test
  void answersQuestions() {
    JsonNode answer = client.document("ask", Map.of("question", "How many items are there?"));
    assertThat(answer.path("outcome").asText()).isEqualTo("answered");
    assertThat(answer.path("reading").asText()).isEqualTo("number of item rows");
    assertThat(answer.path("sql").asText()).isEqualTo("SELECT count(*) AS \"count\" FROM item");
    assertThat(answer.path("rows").toString()).isEqualTo("[[9]]");
    assertThat(answer.path("confidence").asDouble()).isBetween(0.5, 1.0);
    assertThat(answer.path("verdict").asText()).isEqualTo("proved");
    assertThat(answer.path("checks")).isNotEmpty();
  }

  @Test
  void abstainsWithoutAnError() {
    JsonNode result = client.call("ask", Map.of("question", "What was the weather?"));
    assertThat(result.path("isError").asBoolean()).isFalse();
    assertThat(result.path("structuredContent").path("outcome").asText()).isEqualTo("abstained");
    assertThat(result.path("content").path(0).path("text").asText())
        .contains("\"notUnderstood\":[\"weather\"]")
        .doesNotContain("millis");
  }

  @Test
  void boundsRowsAndCells() {
    String all = "SELECT id, name FROM item ORDER BY id";
    JsonNode rows = client.document("sql", Map.of("sql", all));
    assertThat(rows.path("rows")).hasSize(5);
    assertThat(rows.path("truncated").asBoolean()).isTrue();
    assertThat(rows.path("totalRows").asInt()).isEqualTo(9);
    assertThat(rows.path("cutCells").asInt()).isEqualTo(1);
    assertThat(rows.path("rows").path(2).path(1).asText()).hasSize(2_001).endsWith("x…");
    assertThat(client.document("sql", Map.of("sql", all, "rows", 99)).path("rows")).hasSize(5);
    JsonNode fewer = client.document("sql", Map.of("sql", all + " LIMIT 2", "rows", 2));
    assertThat(fewer.path("rows")).hasSize(2);
    assertThat(fewer.path("truncated").asBoolean()).isFalse();
    assertThat(fewer.path("rows").path(1).path(1).asText()).isEqualTo("a,\u001b[31mb");
  }

  @Test
  void keepsDecimalsExact() {
    String text =
        client
            .call("sql", Map.of("sql", "SELECT CAST(10 AS DECIMAL(38, 20)) / 1 AS x, 1.50 AS y"))
            .path("content")
            .path(0)
            .path("text")
            .asText();
    assertThat(text).contains("1.50]]");
  }

  @Test
  void refusesWithRuleAndPlace() {
    JsonNode result = client.call("sql", Map.of("sql", "SELECT 1,\n getenv('HOME')"));
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.path("content").path(0).path("text").asText())
        .startsWith("SQL_FUNCTION_NOT_ALLOWED at line 2, column 2: the function getenv");
    assertThat(result.path("structuredContent").path("error").path("line").asInt()).isEqualTo(2);
    assertThat(client.code("sql", Map.of("sql", "COPY item TO 'x.csv'")))
        .isEqualTo("SQL_NOT_A_QUERY");
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void explainsWithoutRunning() {
    JsonNode passed = client.document("explain_sql", Map.of("sql", "FROM item"));
    assertThat(passed.path("passed").asBoolean()).isTrue();
    assertThat(passed.path("tables").toString()).isEqualTo("[\"shop.item\"]");
    JsonNode refused = client.document("explain_sql", Map.of("sql", "DROP TABLE item"));
    assertThat(refused.path("passed").asBoolean()).isFalse();
    assertThat(refused.path("rule").asText()).isEqualTo("SQL_NOT_A_QUERY");
  }

  @Test
  void listsAndDescribesTables() {
    JsonNode lakes = client.document("list_tables", Map.of()).path("lakes");
    assertThat(lakes).hasSize(1);
    assertThat(lakes.path(0).path("default").asBoolean()).isTrue();
    assertThat(lakes.path(0).path("tables").path(0).path("table").asText()).isEqualTo("item");
    JsonNode item = client.document("describe_table", Map.of("table", "ITEM", "lake", "shop"));
    assertThat(item.path("rows").asInt()).isEqualTo(9);
    assertThat(item.path("columns").findValuesAsText("column"))
        .containsExactly("id", "name", "price");
  }

  @Test
  void saysWhatIsWrongWithArguments() {
    for (Map<String, Object> wrong :
        List.of(
            Map.<String, Object>of(),
            Map.<String, Object>of("sql", 5),
            Map.<String, Object>of("sql", List.of("SELECT 1")),
            Map.<String, Object>of("sql", "SELECT 1", "rows", -1),
            Map.<String, Object>of("sql", "SELECT 1", "rows", 1.5),
            Map.<String, Object>of("sql", "SELECT 1", "rows", "9"),
            Map.<String, Object>of("sql", "SELECT 1", "rows", Long.MAX_VALUE),
            Map.<String, Object>of("sql", "SELECT 1", "role", "owner"))) {
      assertThat(client.code("sql", wrong)).as(wrong.toString()).isEqualTo("OPTION_INVALID");
    }
    assertThat(client.code("sql", Map.of("sql", "SELECT 1", "lake", "none")))
        .isEqualTo("LAKE_UNKNOWN");
    assertThat(client.code("describe_table", Map.of("table", "itm"))).isEqualTo("TABLE_UNKNOWN");
    assertThat(client.code("describe_table", Map.of("table", ""))).isEqualTo("TABLE_UNKNOWN");
  }

  @Test
  void answersWhatIsNoMessageAndGoesOn() {
    Map<String, Integer> lines =
        Map.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1",
            -32700,
            "{\"id\":1}{\"id\":2}",
            -32700,
            "{\"jsonrpc\":\"2.0\",\"jsonrpc\":\"2.0\"}",
            -32700,
            "[".repeat(5_000),
            -32700,
            "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
            -32600,
            "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
            -32600,
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            -32600,
            "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
            -32600,
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
            -32600,
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":[1]}",
            -32602);
    assertThat(code("{\"jsonrpc\":118e591620717411303424,\"method\":\"ping\",\"id\":1}"))
        .isEqualTo(-32600);
    lines.forEach((line, code) -> assertThat(code(line)).as(line).isEqualTo(code));
    assertThat(code("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"no/such\"}")).isEqualTo(-32601);
    String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":";
    assertThat(code(call + "{\"name\":\"shell\"}}")).isEqualTo(-32602);
    assertThat(code(call + "{\"arguments\":{}}}")).isEqualTo(-32602);
    assertThat(code(call + "{\"name\":\"sql\",\"arguments\":[]}}")).isEqualTo(-32602);
    assertThat(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")).isEqualTo(-32600);
    client.say(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":7}}");
    assertThat(client.hear().path("error"))
        .hasToString("{\"code\":-32602,\"message\":\"the parameters do not fit the method\"}");
    client.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}");
    client.say("");
    client.say(" \t\r");
    assertThat(client.request("ping", TestingClient.params("a", "b")).has("result")).isTrue();
  }

  private int code(String line) {
    client.say(line);
    return client.hear().path("error").path("code").asInt();
  }

  @Test
  void readsOverALineOfTenMegabytes() {
    String much = "x".repeat(10 << 20);
    assertThat(code("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + much + "\"}"))
        .isEqualTo(-32600);
    assertThat(client.code("sql", Map.of("sql", "x".repeat(1 << 20)))).isEqualTo("SQL_INVALID");
    assertThat(client.request("ping", TestingClient.params("a", "b")).has("result")).isTrue();
  }

  @Test
  void worksOnSeveralCallsAtOnce() {
    Set<Long> open = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      Map<String, String> sql = Map.of("sql", "SELECT " + i + " AS n, count(*) FROM item");
      open.add(client.ask("tools/call", TestingClient.callOf("sql", sql)));
    }
    while (!open.isEmpty()) {
      JsonNode answer = client.hear();
      assertThat(open.remove(answer.path("id").asLong())).isTrue();
      assertThat(answer.path("result").path("isError").asBoolean()).isFalse();
    }
  }

  @Test
  void stopsACancelledCallWithoutAnAnswer() {
    long endless = client.ask("tools/call", TestingClient.callOf("sql", Map.of("sql", ENDLESS)));
    client.say(
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
            + endless
            + "}}");
    JsonNode next = client.document("sql", Map.of("sql", "SELECT 1 AS one"));
    assertThat(next.path("rows").toString()).isEqualTo("[[1]]");
  }

  @Test
  void keepsTheTimeLimit(@TempDir Path other) {
    ServedFolder.write(other, "data/item.csv", "id\n1\n");
    ServedFolder.write(other, "lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    try (ServedFolder short_ =
        ServedFolder.open(other, text -> AskRequest.of(text).withTimeout(Duration.ofSeconds(1)))) {
      assertThat(short_.client().greet().code("sql", Map.of("sql", ENDLESS)))
          .isEqualTo("ENGINE_TIMEOUT");
    }
  }

  @Test
  void refusesRequestsBeforeItIsGreeted(@TempDir Path other) {
    ServedFolder.write(other, "lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    ServedFolder.write(other, "data/item.csv", "id\n1\n");
    try (ServedFolder early = ServedFolder.open(other)) {
      TestingClient hasty = early.client();
      assertThat(hasty.request("ping", TestingClient.params("a", "b")).has("result")).isTrue();
      assertThat(hasty.request("tools/list", TestingClient.params("a", "b")).path("error"))
          .isNotEmpty();
      hasty.greet();
      assertThat(hasty.request("tools/list", TestingClient.params("a", "b")).has("result"))
          .isTrue();
      assertThat(early.end()).isZero();
    }
  }

  @Test
  void tellsNothingOfADefectAndGoesOn(@TempDir Path other) {
    ServedFolder.write(other, "lakewright.yaml", "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    ServedFolder.write(other, "data/item.csv", "id\n1\n");
    try (ServedFolder broken =
        ServedFolder.open(
            other,
            text -> {
              throw new IllegalStateException("a secret");
            })) {
      TestingClient calling = broken.client().greet();
      JsonNode answer =
          calling.request("tools/call", TestingClient.callOf("list_tables", Map.of()));
      assertThat(answer.path("error").path("code").asInt()).isEqualTo(-32603);
      assertThat(answer.toString()).doesNotContain("secret");
      assertThat(broken.errors()).contains("a secret");
      assertThat(calling.request("ping", TestingClient.params("a", "b")).has("result")).isTrue();
    }
  }
}

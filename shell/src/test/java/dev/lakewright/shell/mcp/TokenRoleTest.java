package dev.lakewright.shell.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token sees the rows of its role, and nothing else tells of others. */
class TokenRoleTest {
  private static final String POLICY =
      """
      format: 1
      lakes:
        shop:
          paths: [data]
      policy:
        mcpTokens:
          %s: north
          %s: south
        roles:
          north:
            tables:
              shop.customer: {rows: region = 'north', columns: {card: hide}}
              shop.wage: {access: hide}
          south:
            tables:
              shop.customer: {rows: region = 'south'}
              shop.wage: {access: deny}
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() {
    ServedFolder.write(
        folder,
        "data/customer.csv",
        """
        id,name,region,card
        1,Nora,north,CARD-1
        2,Sol,south,CARD-2
        3,Nils,north,CARD-3
        4,Sam,south,CARD-4
        5,Sky,south,CARD-5
        """);
    ServedFolder.write(folder, "data/wage.csv", "id,pay\n1,777123\n");
    ServedFolder.write(
        folder, "lakewright.yaml", POLICY.formatted(sha256("north-token"), sha256("south-token")));
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Call all that there is to call and return everything that was said. */
  private static String everything(TestingClient client) {
    StringBuilder said = new StringBuilder();
    said.append(client.call("list_tables", Map.of()));
    for (String table : List.of("customer", "wage")) {
      said.append(client.call("describe_table", Map.of("table", table)));
    }
    for (String sql :
        List.of(
            "SELECT * FROM customer",
            "SELECT * FROM wage",
            "SELECT name FROM customer WHERE region <> 'none' OR 1 = 1",
            "SELECT card FROM customer",
            "SELECT max(name), min(name), count(*) FROM customer")) {
      said.append(client.call("sql", Map.of("sql", sql)));
      said.append(client.call("explain_sql", Map.of("sql", sql)));
    }
    for (String question : List.of("How many customers are there?", "List all customer names")) {
      said.append(client.call("ask", Map.of("question", question)));
    }
    return said.toString();
  }

  @Test
  void showsEachTokenItsRowsOnly() {
    try (ServedFolder north = ServedFolder.openWith(folder, "north-token")) {
      TestingClient client = north.client().greet();
      JsonNode count = client.document("ask", Map.of("question", "How many customers are there?"));
      assertThat(count.path("rows")).hasToString("[[2]]");
      assertThat(client.code("sql", Map.of("sql", "SELECT * FROM wage")))
          .isEqualTo("SQL_UNKNOWN_TABLE");
      assertThat(everything(client))
          .contains("Nora", "Nils")
          .doesNotContain("Sol", "Sam", "Sky", "777123", "CARD-", folder.toString());
    }
    try (ServedFolder south = ServedFolder.openWith(folder, "south-token")) {
      TestingClient client = south.client().greet();
      JsonNode count = client.document("sql", Map.of("sql", "SELECT count(*) FROM customer"));
      assertThat(count.path("rows")).hasToString("[[3]]");
      assertThat(client.code("sql", Map.of("sql", "SELECT * FROM wage")))
          .isEqualTo("POLICY_DENIED");
      assertThat(everything(client))
          .contains("Sol", "Sam", "Sky", "CARD-2")
          .doesNotContain("Nora", "Nils", "777123", "CARD-1", folder.toString());
    }
  }

  @Test
  void refusesUnknownTokens() {
    for (String token : List.of("", "north-token ", sha256("north-token"))) {
      assertThatThrownBy(() -> ServedFolder.openWith(folder, token).close())
          .isInstanceOfSatisfying(
              LakewrightException.class,
              it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.POLICY_NO_ROLE));
    }
  }
}

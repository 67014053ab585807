package dev.lakewright.sql.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** What DuckDB's parser made of a text, in the form of {@code json_serialize_sql}. */
public record StatementTree(JsonNode root) {
  private static final int DEEPEST = 1_500;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  /** Read a tree; nothing where it is no tree or nested beyond reason. */
  public static Optional<StatementTree> parse(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(json)).map(StatementTree::new);
    } catch (JsonProcessingException notATree) {
      return Optional.empty();
    }
  }

  public boolean isError() {
    return !root.path("error").isBoolean() || root.path("error").asBoolean();
  }

  /** Return true where the text is well-formed but no SELECT. */
  public boolean isOtherStatement() {
    return root.path("error_type").asText().equals("not implemented");
  }

  public String message() {
    return root.path("error_message").asText("the statement cannot be parsed");
  }

  /** Return the offset of a syntax error in the text, in bytes of UTF-8, or -1. */
  public int errorOffset() {
    return root.path("position").asInt(-1);
  }

  public int statementCount() {
    return root.path("statements").size();
  }

  /** Return the query node of the first statement. */
  public JsonNode query() {
    return root.path("statements").path(0).path("node");
  }
}

package dev.lakewright.runtime.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and reads {@code run.json}; keys in fixed order, so that equal runs give equal bytes. */
final class RunRecordJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private RunRecordJson() {}

  static String write(RunRecord run) {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", RunRecord.FORMAT);
    node.put("id", run.id().value());
    node.put("role", run.role());
    node.put("kind", run.kind());
    node.put("input", run.input());
    node.put("lake", run.lake());
    node.put("startedAt", run.startedAt());
    node.put("elapsedMillis", run.elapsedMillis());
    ObjectNode settings = node.putObject("settings");
    settings.put("confidence", run.settings().confidence());
    settings.put("timeoutMillis", run.settings().timeoutMillis());
    settings.put("maxRows", run.settings().maxRows());
    settings.put("choices", run.settings().choices());
    settings.put("checks", run.settings().checks());
    run.settings().tiers().forEach(settings.putArray("tiers")::add);
    run.settings().earlier().ifPresent(it -> writeEarlier(settings.putObject("earlier"), it));
    node.put("catalog", run.catalog());
    node.put("outcome", run.outcome());
    node.put("message", run.message());
    run.reading().ifPresent(text -> node.put("reading", text));
    run.sql().ifPresent(text -> node.put("sql", text));
    run.confidence().ifPresent(value -> node.put("confidence", value));
    run.tier().ifPresent(text -> node.put("tier", text));
    run.rows().ifPresent(value -> node.put("rows", value));
    run.digest().ifPresent(text -> node.put("digest", text));
    writeChecks(node.putArray("checks"), run.checks());
    RouteJson.write(node.putObject("route"), run.route());
    try {
      return JSON.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values can be written", impossible);
    }
  }

  private static void writeEarlier(ObjectNode node, Earlier earlier) {
    node.put("input", earlier.text());
    node.put("sql", earlier.sql().value());
  }

  private static Optional<Earlier> readEarlier(JsonNode node) {
    return node.isObject()
        ? Optional.of(
            new Earlier(node.path("input").asText(), new SqlText(node.path("sql").asText())))
        : Optional.empty();
  }

  private static void writeChecks(ArrayNode array, List<RunRecord.CheckLine> checks) {
    for (RunRecord.CheckLine check : checks) {
      ObjectNode line = array.addObject();
      line.put("check", check.check());
      line.put("verdict", check.verdict());
      line.put("sentence", check.sentence());
      check.evidence().ifPresent(sql -> line.put("evidence", sql));
    }
  }

  /**
   * Read the content of a {@code run.json}.
   *
   * @throws LakewrightException if it is no bundle of ours or a newer one
   */
  static RunRecord read(String text, String where) {
    JsonNode node = tree(text, where);
    int format = node.path("format").asInt(0);
    if (format < 1 || format > RunRecord.FORMAT) {
      throw broken(
          where + " has bundle format " + format + "; this version reads 1 to " + RunRecord.FORMAT);
    }
    if (!RunId.isValid(node.path("id").asText())) {
      throw broken(where + " names no run");
    }
    JsonNode settings = node.path("settings");
    return new RunRecord(
        new RunId(node.path("id").asText()),
        node.path("role").asText(),
        node.path("kind").asText(),
        node.path("input").asText(),
        node.path("lake").asText(),
        node.path("startedAt").asText(),
        node.path("elapsedMillis").asLong(),
        new RunRecord.RunSettings(
            settings.path("confidence").asDouble(),
            settings.path("timeoutMillis").asLong(),
            settings.path("maxRows").asLong(),
            settings.path("choices").asBoolean(),
            settings.path("checks").asText("fast"),
            texts(settings.path("tiers")),
            readEarlier(settings.path("earlier"))),
        node.path("catalog").asText(),
        node.path("outcome").asText(),
        node.path("message").asText(),
        text(node, "reading"),
        text(node, "sql"),
        node.has("confidence") ? Optional.of(node.get("confidence").asDouble()) : Optional.empty(),
        text(node, "tier"),
        node.has("rows") ? Optional.of(node.get("rows").asLong()) : Optional.empty(),
        text(node, "digest"),
        readChecks(node.path("checks")),
        RouteJson.read(node.path("route")));
  }

  private static JsonNode tree(String text, String where) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node != null && node.isObject()) {
        return node;
      }
      throw broken(where + " is not a JSON object");
    } catch (JsonProcessingException notJson) {
      throw broken(where + " is not JSON");
    }
  }

  private static List<RunRecord.CheckLine> readChecks(JsonNode array) {
    List<RunRecord.CheckLine> checks = new ArrayList<>();
    for (JsonNode line : array) {
      checks.add(
          new RunRecord.CheckLine(
              line.path("check").asText(),
              line.path("verdict").asText(),
              line.path("sentence").asText(),
              text(line, "evidence")));
    }
    return checks;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }

  private static LakewrightException broken(String message) {
    return new LakewrightException(Failure.of(ErrorCode.FILE_CORRUPT, message));
  }
}

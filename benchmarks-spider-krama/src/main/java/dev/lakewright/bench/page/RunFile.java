package dev.lakewright.bench.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A {@code report.json} that {@code bench spider} wrote. */
public record RunFile(JsonNode root) {
  /** One question of the run. */
  record Asked(String database, String hardness, boolean right, String errorClass) {}

  /**
   * Read a run.
   *
   * @throws IOException if the file is missing or holds no run over questions
   */
  public static RunFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no " + file + "; run bench spider first");
    }
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    if (!root.path("questions").isArray() || root.path("questions").isEmpty()) {
      throw new IOException(file + " has no questions");
    }
    return new RunFile(root);
  }

  String suite() {
    return root.path("suite").asText();
  }

  String date() {
    return root.path("date").asText();
  }

  String commit() {
    return root.path("commit").asText();
  }

  /** Return a figure by its name; not a number where the run does not have it. */
  double figure(String name) {
    return root.path(name).asDouble(Double.NaN);
  }

  List<Asked> questions() {
    List<Asked> questions = new ArrayList<>();
    for (JsonNode it : root.path("questions")) {
      questions.add(
          new Asked(
              it.path("database").asText(),
              it.path("hardness").asText(),
              it.path("verdict").asText().equals("right"),
              it.path("errorClass").asText()));
    }
    return questions;
  }

  Map<String, List<Asked>> by(Function<Asked, String> group) {
    Map<String, List<Asked>> groups = new TreeMap<>();
    for (Asked it : questions()) {
      groups.computeIfAbsent(group.apply(it), key -> new ArrayList<>()).add(it);
    }
    return groups;
  }
}

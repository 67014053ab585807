package dev.lakewright.bench.spider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A set in Spider's form (Yu et al., EMNLP 2018): a JSON list of questions, and a folder with one
 * SQLite file a database, {@code ID/ID.sqlite}.
 */
public final class SpiderSet {
  private final String name;
  private final List<SpiderQuestion> questions;
  private final Path databases;

  private SpiderSet(String name, List<SpiderQuestion> questions, Path databases) {
    this.name = name;
    this.questions = List.copyOf(questions);
    this.databases = databases;
  }

  /**
   * Read one split of the publisher's layout; {@code train} has its databases in a folder of its
   * own where that is there.
   *
   * @throws IOException if a file is missing or is no such list
   */
  public static SpiderSet split(Path data, String split) throws IOException {
    Path own = data.resolve(split + "-database");
    Path shared = data.resolve("database");
    return read(data.resolve(split + ".json"), Files.isDirectory(own) ? own : shared);
  }

  /**
   * Read any set in this form.
   *
   * @throws IOException if a file is missing or is no such list
   */
  public static SpiderSet read(Path file, Path databases) throws IOException {
    JsonNode list = new ObjectMapper().readTree(file.toFile());
    if (!list.isArray()) {
      throw new IOException(file + " is no list of questions");
    }
    List<SpiderQuestion> questions = new ArrayList<>();
    for (JsonNode entry : list) {
      questions.add(
          new SpiderQuestion(
              questions.size(),
              entry.path("db_id").asText(),
              entry.path("question").asText(),
              entry.path("query").asText()));
    }
    return new SpiderSet(file.getFileName().toString(), questions, databases);
  }

  public String name() {
    return name;
  }

  /** Return all questions, those without a database too. */
  public List<SpiderQuestion> questions() {
    return questions;
  }

  /** Return the questions whose database is here. */
  public List<SpiderQuestion> executable() {
    return questions.stream().filter(q -> Files.isRegularFile(database(q.database()))).toList();
  }

  public Path database(String id) {
    return databases.resolve(id).resolve(id + ".sqlite");
  }
}

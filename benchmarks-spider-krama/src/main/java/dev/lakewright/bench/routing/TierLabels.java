package dev.lakewright.bench.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.question.Tier;
import dev.lakewright.router.tier.LinkedQuestion;
import dev.lakewright.router.tier.TierExample;
import dev.lakewright.router.tier.TierPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code model-routing/bird_dev_tier_labels.jsonl}, EllieSQL's labels of BIRD dev. */
final class TierLabels {
  private TierLabels() {}

  /**
   * Read it.
   *
   * @throws IOException if the file is missing or a line is no JSON
   */
  static List<TierExample> read(Path benchData) throws IOException {
    Path file = benchData.resolve("model-routing").resolve("bird_dev_tier_labels.jsonl");
    List<TierExample> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode entry = new ObjectMapper().readTree(line);
      JsonNode tables = entry.path("enhanced_linked_schema_wo_info").path("tables");
      int columns = 0;
      for (JsonNode table : tables) {
        columns += table.path("columns").size();
      }
      examples.add(
          new TierExample(
              new LinkedQuestion(entry.path("question").asText(), tables.size(), columns),
              tier(entry.path("label").asInt())));
    }
    return examples;
  }

  private static Optional<Tier> tier(int label) {
    boolean solved = label >= 1 && label <= TierPolicy.TIERS.size();
    return solved ? Optional.of(TierPolicy.TIERS.get(label - 1)) : Optional.empty();
  }
}

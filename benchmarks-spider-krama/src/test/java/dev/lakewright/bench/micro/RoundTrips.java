package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All gold statements of a set, taken through forms: over lakes where the databases are here, over
 * the schemas of {@code tables.json} elsewhere.
 */
final class RoundTrips {
  private static final LakeName LAKE = new LakeName("set");

  /**
   * What became of one statement.
   *
   * @param executed whether results were compared too
   * @param failure empty where the statement came back right
   */
  record Trip(SpiderQuestion question, boolean executed, Optional<String> failure) {}

  private final SpiderSet set;
  private final SpiderSchemas schemas;
  private final Lexicon lexicon = Lexicon.load();

  RoundTrips(Path data, String split) throws IOException {
    this.set = SpiderSet.split(data, split);
    this.schemas = new SpiderSchemas(data.resolve("tables.json"), lexicon);
  }

  List<Trip> all() throws IOException, SQLException {
    Map<String, List<SpiderQuestion>> byDatabase = new LinkedHashMap<>();
    for (SpiderQuestion question : set.questions()) {
      byDatabase.computeIfAbsent(question.database(), key -> new ArrayList<>()).add(question);
    }
    List<Trip> trips = new ArrayList<>();
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase.entrySet()) {
      Path file = set.database(entry.getKey());
      if (Files.isRegularFile(file)) {
        trips.addAll(executed(file, entry.getValue()));
      } else {
        RoundTrip trip = new RoundTrip(schemas.schema(entry.getKey()), Optional.empty());
        entry.getValue().forEach(it -> trips.add(new Trip(it, false, trip.failure(it))));
      }
    }
    return trips;
  }

  private List<Trip> executed(Path file, List<SpiderQuestion> questions)
      throws IOException, SQLException {
    LakeSpec spec = new LakeSpec(LAKE, List.of(file.toAbsolutePath().toString()));
    try (ScratchFolder state = ScratchFolder.make("lakewright-forms");
        Lakes lakes = Lakes.open(state.path(), state.path(), List.of(spec));
        ExecutionMatch match = ExecutionMatch.over(file)) {
      SchemaIndex schema = SchemaIndex.of(lakes, LAKE, lexicon);
      RoundTrip trip = new RoundTrip(schema, Optional.of(match));
      return questions.stream().map(it -> new Trip(it, true, trip.failure(it))).toList();
    }
  }
}

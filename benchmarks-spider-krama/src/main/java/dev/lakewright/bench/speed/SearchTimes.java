package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.language.QuestionReader;
import dev.lakewright.text.mention.TableSearch;
import dev.lakewright.text.schema.NamePostings;
import dev.lakewright.text.vector.WordVectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times and finds of the search for tables by their names. */
record SearchTimes(LakeName lake, ManyTables made) {
  private static final int QUESTIONS = 300;
  private static final int WARM_UP = 50;
  private static final int AMONG = 20;

  void put(Map<String, Double> figures, Path workspace) {
    Languages languages = Languages.load();
    WordVectors vectors = WordVectors.load();
    NamePostings names = NamePostings.of(outlines(workspace), languages);
    QuestionReader reader =
        new QuestionReader(languages, names.words(), word -> vectors.find(word) >= 0);
    TableSearch search = new TableSearch(names, languages.lexicon(), vectors);
    List<Double> times = new ArrayList<>();
    double found = 0;
    for (ManyTables.Asked asked : made.questions(WARM_UP + QUESTIONS)) {
      long started = System.nanoTime();
      List<TableName> tables = search.search(reader.words(asked.question()), AMONG);
      times.add((System.nanoTime() - started) / 1e6);
      found += tables.contains(new TableName(lake, asked.table())) ? 1 : 0;
    }
    Percentiles warm = new Percentiles(times.subList(WARM_UP, times.size()));
    figures.put("searchP50Millis", warm.at(50));
    figures.put("searchP95Millis", warm.at(95));
    figures.put("searchRecallAt20", found / times.size());
    figures.put("searchN", (double) times.size());
  }

  private List<TableOutline> outlines(Path workspace) {
    OpenRequest request = Opening.of(workspace, workspace);
    try (Lakewright lakewright = LakewrightRuntime.open(request)) {
      return lakewright.catalog().outlines(lake);
    }
  }
}

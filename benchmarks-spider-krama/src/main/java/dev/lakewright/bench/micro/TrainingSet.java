package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Question;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.ParserSettings;
import dev.lakewright.text.Proposal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the parser read every executable question of a set, and judges each of its readings. */
final class TrainingSet {
  private static final LakeName LAKE = new LakeName("set");

  private TrainingSet() {}

  static List<TrainingExample> of(SpiderSet set) throws IOException, SQLException {
    Map<String, List<SpiderQuestion>> byDatabase = new LinkedHashMap<>();
    set.executable()
        .forEach(q -> byDatabase.computeIfAbsent(q.database(), key -> new ArrayList<>()).add(q));
    List<TrainingExample> examples = new ArrayList<>();
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase.entrySet()) {
      Path file = set.database(entry.getKey());
      LakeSpec spec = new LakeSpec(LAKE, List.of(file.toAbsolutePath().toString()));
      try (ScratchFolder state = ScratchFolder.make("lakewright-train");
          Lakes lakes = Lakes.open(state.path(), state.path(), List.of(spec));
          ExecutionMatch match = ExecutionMatch.over(file)) {
        Path index = state.path().resolve("index");
        EmbeddedParser parser = EmbeddedParser.open(lakes, lakes, index, ParserSettings.DEFAULT);
        for (SpiderQuestion question : entry.getValue()) {
          examples.add(example(question, parser, match, new Deprived(lakes, index)));
        }
      }
    }
    return examples;
  }

  private static TrainingExample example(
      SpiderQuestion asked, EmbeddedParser parser, ExecutionMatch match, Deprived deprived) {
    Question question = new Question(asked.text(), LAKE);
    List<TrainingExample.Option> options = new ArrayList<>();
    List<TrainingExample.Option> without = new ArrayList<>();
    for (Proposal proposal : parser.proposals(question)) {
      Verdict verdict = match.judge(asked.gold(), proposal.sql().value());
      boolean right = verdict == Verdict.RIGHT;
      if (right && options.isEmpty()) {
        deprived.proposals(question, proposal).stream()
            .map(it -> new TrainingExample.Option(it.features(), false))
            .forEach(without::add);
      }
      options.add(new TrainingExample.Option(proposal.features(), right));
    }
    return new TrainingExample(asked.database(), options, without);
  }
}

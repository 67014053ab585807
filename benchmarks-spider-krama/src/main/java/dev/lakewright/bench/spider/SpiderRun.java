package dev.lakewright.bench.spider;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Asks all executable questions of a set, database by database, in a scratch folder. */
public final class SpiderRun {
  private final SpiderSet set;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make a run.
   *
   * @param progress hears of questions done and questions in all
   */
  public SpiderRun(SpiderSet set, BiConsumer<Integer, Integer> progress) {
    this.set = set;
    this.progress = progress;
  }

  /** Ask, and return one verdict a question, in the order of the set. */
  public List<QuestionVerdict> verdicts() throws IOException, SQLException {
    List<SpiderQuestion> questions = set.executable();
    Map<String, List<SpiderQuestion>> byDatabase = new LinkedHashMap<>();
    questions.forEach(
        it -> byDatabase.computeIfAbsent(it.database(), key -> new ArrayList<>()).add(it));
    List<QuestionVerdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase.entrySet()) {
      try (ScratchFolder workspace = ScratchFolder.make("lakewright-bench");
          Examinee examinee = Examinee.open(set.database(entry.getKey()), workspace.path())) {
        examinee.warm();
        for (SpiderQuestion question : entry.getValue()) {
          verdicts.add(examinee.examine(question));
          progress.accept(verdicts.size(), questions.size());
        }
      }
    }
    verdicts.sort(Comparator.comparingInt(verdict -> verdict.question().index()));
    return verdicts;
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.learned.Generator;
import dev.lakewright.text.learned.Proposed;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.token.Lexicon;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets a generator answer lessons, and judges every candidate by running it. */
final class Examiner {
  private final Lexicon lexicon = Lexicon.load();
  private final Generator generator;
  private final int fold;

  Examiner(Generator generator, int fold) {
    this.generator = generator;
    this.fold = fold;
  }

  /** Return a verdict for each lesson whose database has a file. */
  List<Judged> examine(List<Lesson> lessons) throws SQLException {
    Map<CorpusDatabase, List<Lesson>> byDatabase = new LinkedHashMap<>();
    lessons.stream()
        .filter(it -> it.database().file().isPresent())
        .forEach(
            it -> byDatabase.computeIfAbsent(it.database(), key -> new ArrayList<>()).add(it));
    List<Judged> all = new ArrayList<>();
    for (Map.Entry<CorpusDatabase, List<Lesson>> entry : byDatabase.entrySet()) {
      CorpusDatabase database = entry.getKey();
      try (ExecutionMatch match = ExecutionMatch.over(database.file().orElseThrow())) {
        for (Lesson lesson : entry.getValue()) {
          all.add(examine(lesson, lesson.linked(), database, Optional.of(match)));
          for (CorpusDatabase narrowed : Narrowed.without(lesson)) {
            LinkedQuestion linked = narrowed.link(lesson.question());
            all.add(examine(lesson, linked, narrowed, Optional.of(match)));
          }
        }
      }
    }
    return all;
  }

  /** Put a lesson's question to a database that it is not about; no candidate is right. */
  Judged misplaced(Lesson lesson, CorpusDatabase database) {
    return examine(lesson, database.link(lesson.question()), database, Optional.empty());
  }

  private Judged examine(
      Lesson lesson,
      LinkedQuestion linked,
      CorpusDatabase database,
      Optional<ExecutionMatch> match) {
    SchemaRelations relations = database.relations();
    FormSql writer = new FormSql(database.schema());
    List<Proposed> candidates = new ArrayList<>();
    List<Boolean> verdicts = new ArrayList<>();
    Set<SqlText> seen = new HashSet<>();
    for (Proposed candidate : generator.candidates(linked, relations)) {
      Optional<SqlText> sql = writer.render(candidate.query());
      if (sql.isPresent() && seen.add(sql.get())) {
        candidates.add(candidate);
        String text = sql.get().value();
        verdicts.add(
            match.map(it -> it.judge(lesson.gold(), text) == Verdict.RIGHT).orElse(false));
      }
    }
    boolean[] right = new boolean[verdicts.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = verdicts.get(i);
    }
    return new Judged(
        lesson,
        fold,
        database == lesson.database(),
        new RankFeatures(linked, relations, lexicon).rows(candidates),
        right);
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.judge.JudgeText;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.rank.Outcome;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.token.Lexicon;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets a source answer lessons, and judges every candidate: by running it where it can. */
final class Examiner {
  private final Lexicon lexicon = Lexicon.load();
  private final CandidateSource source;
  private final int fold;
  private final Families families;

  Examiner(CandidateSource source, int fold, Families families) {
    this.source = source;
    this.fold = fold;
    this.families = families;
  }

  /** Return verdicts on all lessons whose gold statement could be read. */
  List<Judged> examine(List<Lesson> lessons) throws SQLException {
    Map<CorpusDatabase, List<Lesson>> byDatabase = new LinkedHashMap<>();
    lessons.stream()
        .filter(it -> it.form().isPresent())
        .forEach(it -> byDatabase.computeIfAbsent(it.database(), key -> new ArrayList<>()).add(it));
    List<Judged> all = new ArrayList<>();
    for (Map.Entry<CorpusDatabase, List<Lesson>> entry : byDatabase.entrySet()) {
      Optional<Path> file = entry.getKey().file();
      if (file.isPresent()) {
        executed(entry.getKey(), file.get(), entry.getValue(), all);
      } else {
        entry.getValue().forEach(it -> all.add(compared(it)));
      }
    }
    return all;
  }

  private void executed(CorpusDatabase database, Path file, List<Lesson> lessons, List<Judged> all)
      throws SQLException {
    try (ExecutionMatch match = ExecutionMatch.over(file)) {
      for (Lesson lesson : lessons) {
        Judge judge = (query, sql) -> match.judge(lesson.gold(), sql.value()) == Verdict.RIGHT;
        all.add(examine(lesson, lesson.linked(), database, judge, match));
        for (CorpusDatabase narrowed : Narrowed.without(lesson)) {
          all.add(examine(lesson, narrowed.link(lesson.question()), narrowed, judge, match));
        }
      }
    }
  }

  private Judged compared(Lesson lesson) {
    SameForm same =
        new SameForm(
            lesson.form().orElseThrow(), lesson.database().schema(), lesson.linked().words());
    Judge judge = (query, sql) -> same.is(query);
    return examine(lesson, lesson.linked(), lesson.database(), judge, Probe.NONE);
  }

  /** Tells whether a candidate is right. */
  private interface Judge {
    boolean isRight(Query query, SqlText sql);
  }

  /**
   * Put a question to a database that cannot answer it; no candidate is right.
   *
   * @param lesson from which the question is
   * @param file where candidates run
   */
  Judged unanswerable(Lesson lesson, String question, CorpusDatabase database, Path file)
      throws SQLException {
    try (ExecutionMatch match = ExecutionMatch.over(file)) {
      LinkedQuestion linked = database.link(question);
      return examine(lesson, linked, database, (query, sql) -> false, match).unanswerable();
    }
  }

  private Judged examine(
      Lesson lesson, LinkedQuestion linked, CorpusDatabase database, Judge judge, Probe probe) {
    SchemaRelations relations = database.relations();
    FormSql writer = new FormSql(database.schema());
    List<Proposed> candidates = new ArrayList<>();
    List<Boolean> verdicts = new ArrayList<>();
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    List<String> readings = new ArrayList<>();
    FormWords words = new FormWords(database.schema());
    Set<SqlText> seen = new HashSet<>();
    for (Proposed candidate : source.candidates(linked, relations)) {
      Optional<SqlText> sql = writer.render(candidate.query());
      if (sql.isPresent() && seen.add(sql.get())) {
        candidates.add(candidate);
        verdicts.add(judge.isRight(candidate.query(), sql.get()));
        readings.add(words.read(candidate.query()).words());
        outcomes.add(probe.ask(sql.get()).table().map(Outcome::of));
      }
    }
    return new Judged(
        lesson,
        families.of(lesson.database()),
        fold,
        JudgeText.question(linked.words()),
        database == lesson.database(),
        new RankFeatures(linked, relations, lexicon).figures(candidates),
        verdicts,
        outcomes,
        readings);
  }
}

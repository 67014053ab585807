package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.bench.spider.ParserView;
import dev.lakewright.bench.spider.ParserViews;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.judge.ShippedJudge;
import dev.lakewright.text.learned.LearnedParser;
import dev.lakewright.text.learned.LearnedParser.Written;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.token.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Looks at the shipped parser from within while it goes through a set: all its candidates, its
 * links, its own time, and what it makes of questions put to a wrong database. For one thread.
 */
public final class ParserStudy {
  private final ParserModel model;
  private final Judge.Source judges = new ShippedJudge();
  private final Diagnosis diagnosis;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make a study of the model that is shipped.
   *
   * @param progress hears of questions done and questions in all
   */
  public ParserStudy(BiConsumer<Integer, Integer> progress) {
    this.model = ParserModel.load();
    this.diagnosis = new Diagnosis(new HashSet<>(model.sketches().sketches()));
    this.progress = progress;
  }

  /** Return one view for each executable question, in the order of the set. */
  public ParserViews of(SpiderSet set) throws IOException, SQLException {
    List<SpiderQuestion> questions = set.executable();
    Map<String, List<SpiderQuestion>> byDatabase = new TreeMap<>();
    questions.forEach(
        it -> byDatabase.computeIfAbsent(it.database(), key -> new ArrayList<>()).add(it));
    Corpus corpus = new Corpus();
    Map<String, CorpusDatabase> databases = new LinkedHashMap<>();
    for (String name : byDatabase.keySet()) {
      databases.put(name, corpus.attached(name, set.database(name)));
    }
    Rotation rotation = Rotation.of(databases);
    List<ParserView> views = new ArrayList<>();
    for (Map.Entry<String, CorpusDatabase> entry : databases.entrySet()) {
      try (Sitting own = new Sitting(entry.getValue(), rotation.of(entry.getKey()))) {
        for (SpiderQuestion question : byDatabase.getOrDefault(entry.getKey(), List.of())) {
          views.add(own.view(question));
          progress.accept(views.size(), questions.size());
        }
      }
    }
    views.sort(Comparator.comparingInt(it -> it.question().index()));
    return new ParserViews(views, model.sure(), model.surest());
  }

  /** The parser over one database, and over the wrong one. */
  private final class Sitting implements AutoCloseable {
    private final CorpusDatabase database;
    private final LearnedParser parser;
    private final ExecutionMatch match;
    private final Optional<Misled> misled;

    Sitting(CorpusDatabase database, Optional<CorpusDatabase> wrong) throws SQLException {
      this.database = database;
      this.parser = database.parser(model, judges);
      this.match = ExecutionMatch.over(database.file().orElseThrow());
      this.misled = wrong.isPresent() ? Optional.of(misled(wrong.get())) : Optional.empty();
    }

    private Misled misled(CorpusDatabase wrong) throws SQLException {
      Path file = wrong.file().orElseThrow();
      return new Misled(wrong, wrong.parser(model, judges), ExecutionMatch.over(file));
    }

    @Override
    public void close() throws SQLException {
      match.close();
      if (misled.isPresent()) {
        misled.get().match().close();
      }
    }

    ParserView view(SpiderQuestion question) {
      long started = System.nanoTime();
      List<Word> words = database.words(question.text());
      LinkedQuestion linked = parser.link(words);
      Stopwatch watch = new Stopwatch(match);
      List<Written> written = parser.lookAgain(words, parser.write(linked), watch);
      double milliseconds = (System.nanoTime() - started - watch.nanos()) / 1e6;
      boolean[] right = new boolean[written.size()];
      boolean any = false;
      for (int i = 0; i < right.length; i++) {
        String sql = written.get(i).sql().value();
        right[i] = match.judge(question.gold(), sql) == Verdict.RIGHT;
        any |= right[i];
      }
      Lesson lesson = database.lesson(question);
      List<Proposed> candidates = written.stream().map(it -> it.ranked().candidate()).toList();
      return new ParserView(
          question,
          right.length,
          any,
          milliseconds,
          lesson.form().map(gold -> LinkRecall.of(linked, gold)),
          elsewhere(question),
          diagnosis.of(lesson.form(), lesson.parsed(), candidates, right));
    }

    private OptionalDouble elsewhere(SpiderQuestion question) {
      return misled.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(misled.get().confidence(question));
    }
  }

  /** The parser over a database that questions are not about. */
  private record Misled(CorpusDatabase database, LearnedParser parser, ExecutionMatch match) {
    double confidence(SpiderQuestion question) {
      List<Word> words = database.words(question.text());
      List<Written> written = parser.write(parser.link(words));
      return parser.lookAgain(words, written, match).stream()
          .findFirst()
          .map(it -> it.ranked().confidence())
          .orElse(0.0);
    }
  }
}

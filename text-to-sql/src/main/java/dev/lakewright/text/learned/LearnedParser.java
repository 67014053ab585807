package dev.lakewright.text.learned;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.candidate.Amendment;
import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.judge.JudgeText;
import dev.lakewright.text.judge.Said;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.rank.Figures;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.Hearing;
import dev.lakewright.text.rank.Outcome;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.rank.Ranked;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.rank.SecondLook;
import dev.lakewright.text.rank.Standing;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.sketch.SketchModel;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The learned parser over one lake. Safe for use by several threads. */
public final class LearnedParser {
  private static final Comparator<Written> BEST_FIRST =
      Comparator.comparingDouble((Written it) -> it.ranked().chance()).reversed();

  /**
   * How sure a reading that no judge was heard on is, for one that would be as sure with a judge.
   */
  private static final double UNHEARD = 0.9;

  /** A candidate in its place, with its SQL. */
  public record Written(Ranked ranked, SqlText sql) {}

  /**
   * By what a candidate was ranked.
   *
   * @param names of its figures, in their order
   * @param forest that gave its score
   */
  public record Weighing(List<String> names, Forest forest) {
    public Weighing {
      names = List.copyOf(names);
    }
  }

  private final QuestionLinker linker;
  private final SchemaRelations relations;
  private final FormSql sql;
  private final Generator generator;
  private final Ranker ranker;
  private final SecondLook look;
  private final Hearing hearing;
  private final Judge.Source judges;
  private final FormWords words;
  private final Lexicon lexicon;

  public LearnedParser(
      SchemaIndex schema,
      ValueIndex values,
      Lexicon lexicon,
      WordVectors vectors,
      ParserModel model,
      Judge.Source judges) {
    this.linker = new QuestionLinker(schema, values, lexicon, vectors);
    this.relations = new SchemaRelations(schema, lexicon);
    this.sql = new FormSql(schema);
    this.generator =
        new Generator(
            new SketchModel(model.sketches(), model.sketchWeights()),
            model.slotWeights(),
            Generator.Effort.DEFAULT);
    this.ranker = model.ranker();
    this.look = model.look();
    this.hearing = model.hearing();
    this.judges = judges;
    this.words = new FormWords(schema);
    this.lexicon = lexicon;
  }

  /** Tie the words of a question to the lake; a question has at least one word. */
  public LinkedQuestion link(List<Word> words) {
    return linker.link(words);
  }

  /**
   * Return candidates of the rest of a question, amended by what was taken out of it, the best one
   * first, no two of them the same.
   *
   * @param asked the whole question, which has at least one word
   * @param question what the amendments left of it
   * @param probe shows what the likeliest give
   */
  public List<Written> write(
      List<Word> asked, LinkedQuestion question, List<Amendment> amendments, Probe probe) {
    List<Written> written = write(question);
    for (Amendment amendment : amendments) {
      written = amended(written, amendment);
    }
    return lookAgain(asked, written, probe);
  }

  /**
   * Weigh the likeliest candidates once more by what they give, and by what the judge says of them,
   * if there is one; without it they are less sure. Those that do not run come last; where none
   * runs, their order stays.
   *
   * @param asked the question
   * @param written the best one first
   */
  public List<Written> lookAgain(List<Word> asked, List<Written> written, Probe probe) {
    List<Standing> standings = written.stream().map(it -> it.ranked().standing()).toList();
    int reach = SecondLook.reach(standings);
    List<Optional<Outcome>> outcomes =
        written.stream()
            .limit(reach)
            .map(it -> probe.ask(it.sql()).table().map(Outcome::of))
            .toList();
    List<Standing> weighed = new ArrayList<>(look.weigh(standings.subList(0, reach), outcomes));
    hear(asked, written, SecondLook.ran(outcomes), weighed);
    List<Written> again = new ArrayList<>();
    for (int i = 0; i < reach; i++) {
      again.add(new Written(written.get(i).ranked().in(weighed.get(i)), written.get(i).sql()));
    }
    again.addAll(written.subList(reach, written.size()));
    again.sort(BEST_FIRST);
    return List.copyOf(again);
  }

  /** Weigh those that ran, at some places, by what the judge says of them, if there is one. */
  private void hear(
      List<Word> asked, List<Written> written, List<Integer> ran, List<Standing> weighed) {
    Optional<Judge> judge = ran.isEmpty() ? Optional.empty() : judges.judge();
    Optional<List<Said>> said =
        judge.flatMap(
            it ->
                it.weigh(
                    JudgeText.question(asked),
                    ran.stream().map(written::get).map(this::reading).toList()));
    if (said.isEmpty()) {
      weighed.replaceAll(it -> new Standing(it.chance(), UNHEARD * it.confidence(), it.figures()));
    } else {
      List<Standing> seen = ran.stream().map(weighed::get).toList();
      List<Standing> heard = hearing.weigh(seen, said.get());
      for (int i = 0; i < heard.size(); i++) {
        weighed.set(ran.get(i), heard.get(i));
      }
    }
  }

  private String reading(Written written) {
    return words.read(written.ranked().candidate().query()).words();
  }

  private List<Written> amended(List<Written> written, Amendment amendment) {
    List<Written> amended = new ArrayList<>();
    Set<SqlText> seen = new HashSet<>();
    for (Written it : written) {
      Optional<Query> query = amendment.of(it.ranked().candidate().query(), relations.schema());
      query
          .flatMap(sql::render)
          .filter(seen::add)
          .ifPresent(text -> amended.add(new Written(it.ranked().meaning(query.get()), text)));
    }
    return amended;
  }

  /** Return by what a candidate was ranked in the end. */
  public Weighing weighing(LinkedQuestion question, Written written) {
    RankFeatures features = new RankFeatures(question, relations, lexicon);
    List<String> names = new ArrayList<>(features.names(List.of(written.ranked().candidate())));
    int figures = written.ranked().figures().size();
    Forest forest = ranker.ranking();
    if (figures > names.size()) {
      names.addAll(SecondLook.names(written.ranked().standing()));
      forest = look.ranker().ranking();
    }
    if (figures > names.size()) {
      names.addAll(Hearing.names(written.ranked().standing()));
      forest = hearing.ranker().ranking();
    }
    return new Weighing(names, forest);
  }

  /** Return candidates that have SQL, no two of them the same, the best one first. */
  public List<Written> write(LinkedQuestion question) {
    List<Proposed> candidates = new ArrayList<>();
    Set<SqlText> seen = new HashSet<>();
    List<SqlText> texts = new ArrayList<>();
    for (Proposed candidate : generator.candidates(question, relations)) {
      Optional<SqlText> text = sql.render(candidate.query());
      if (text.isPresent() && seen.add(text.get())) {
        candidates.add(candidate);
        texts.add(text.get());
      }
    }
    List<Figures> figures = new RankFeatures(question, relations, lexicon).figures(candidates);
    List<Standing> standings = ranker.weigh(figures);
    List<Written> written = new ArrayList<>();
    for (int i = 0; i < standings.size(); i++) {
      written.add(new Written(new Ranked(candidates.get(i), standings.get(i)), texts.get(i)));
    }
    written.sort(BEST_FIRST);
    return written;
  }
}

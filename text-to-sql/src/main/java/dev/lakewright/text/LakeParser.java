package dev.lakewright.text;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.text.candidate.Amendment;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.follow.FollowUps;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.ReadOutcome;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.hint.HintedTable;
import dev.lakewright.text.hint.Hints;
import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.language.QuestionReader;
import dev.lakewright.text.learned.LearnedParser;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.said.Sayings;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.List;
import java.util.Optional;

/** The parser over one lake. Safe for use by several threads. */
final class LakeParser implements QuestionParser {
  private static final int MOST_READINGS = 3;
  private static final int GUESSES = 5;

  private final SchemaIndex schema;
  private final QuestionReader reader;
  private final LearnedParser parser;
  private final Lexicon lexicon;
  private final FormWords words;
  private final SqlReader sqlReader;
  private final Explainer explainer;
  private final FormSql sql;
  private final FollowUps followUps;

  LakeParser(
      SchemaIndex schema,
      ValueIndex values,
      Languages languages,
      WordVectors vectors,
      ParserModel model,
      Judge.Source judges) {
    this.schema = schema;
    this.lexicon = languages.lexicon();
    this.reader = new QuestionReader(languages, schema.words(), word -> vectors.find(word) >= 0);
    this.parser = new LearnedParser(schema, values, lexicon, vectors, model, judges);
    this.words = new FormWords(schema);
    this.sqlReader = new SqlReader(schema);
    this.explainer = new Explainer(words);
    this.sql = new FormSql(schema);
    this.followUps = new FollowUps(schema);
  }

  @Override
  public WriteOutcome write(Question question, ParserSettings settings, Probe probe) {
    List<Word> typed = reader.words(question.text());
    if (typed.isEmpty() || schema.tables().isEmpty()) {
      return new WriteOutcome.Abstained(nothing(typed));
    }
    List<Candidate> follows =
        question.earlier().map(it -> follows(question.text(), typed, it, probe)).orElse(List.of());
    List<Candidate> sure =
        follows.stream()
            .filter(it -> it.confidence() >= settings.threshold())
            .limit(settings.candidates())
            .toList();
    if (!sure.isEmpty()) {
      return new WriteOutcome.Proposed(sure);
    }
    WriteOutcome alone = alone(typed, settings, probe);
    return follows.isEmpty()
        ? alone
        : alone.fold(
            proposed -> alone,
            abstention -> new WriteOutcome.Abstained(unsure(follows)),
            failure -> alone);
  }

  /** What a question that goes on from one before may ask for, none of it surely. */
  private static Abstention unsure(List<Candidate> follows) {
    List<Alternative> readings =
        follows.stream()
            .limit(MOST_READINGS)
            .map(it -> new Alternative(it.reading(), it.sql(), it.confidence(), List.of()))
            .toList();
    return new Abstention(
            Abstention.Kind.UNSURE,
            "The question seems to go on from the one before; no reading of it is sure enough.",
            follows.get(0).links(),
            List.of(),
            readings.stream().map(it -> it.reading().words()).toList())
        .withReadings(readings, follows.get(0).confidence());
  }

  private FollowUps.Read read(List<Word> typed, Probe probe) {
    List<Amendment> amendments = Amendment.in(typed, schema);
    LinkedQuestion linked = parser.link(Amendment.left(typed, amendments));
    return new FollowUps.Read(linked, parser.write(typed, linked, amendments, probe));
  }

  /** Return the question as a change of the one before, the surest way first. */
  private List<Candidate> follows(String text, List<Word> typed, Earlier earlier, Probe probe) {
    return followUps.of(typed, earlier, other -> read(reader.words(other), probe)).stream()
        .flatMap(it -> candidate(it, earlier.text() + " " + text).stream())
        .toList();
  }

  private Optional<Candidate> candidate(FollowUps.Changed changed, String inFull) {
    List<SchemaLink> links =
        changed
            .by()
            .map(it -> new Links(it.linked(), it.written().ranked().candidate()).all())
            .orElse(List.of());
    return sql.render(changed.query())
        .map(
            text ->
                new Candidate(
                    text,
                    new Reading(words.read(changed.query()).words(), Optional.of(inFull.strip())),
                    Tier.PARSER,
                    changed.confidence(),
                    links));
  }

  private WriteOutcome alone(List<Word> typed, ParserSettings settings, Probe probe) {
    FollowUps.Read read = read(typed, probe);
    LinkedQuestion linked = read.linked();
    List<LearnedParser.Written> found = read.written();
    if (found.isEmpty()) {
      return new WriteOutcome.Abstained(nothing(linked.words()));
    }
    Links first = new Links(linked, found.get(0).ranked().candidate());
    List<LearnedParser.Written> written = doubted(found, linked, first);
    if (written.get(0).ranked().confidence() < settings.threshold()) {
      return new WriteOutcome.Abstained(abstain(written, first));
    }
    // The first one counts: that a later one is sure of itself makes the first no surer.
    LearnedParser.Written best = written.get(0);
    Explanation explanation = explainer.of(written, parser.weighing(linked, best));
    return new WriteOutcome.Proposed(
        written.stream()
            .filter(it -> it.ranked().confidence() >= settings.threshold())
            .limit(settings.candidates())
            .map(
                it ->
                    it.equals(best)
                        ? candidate(it, first, explanation)
                        : candidate(
                            it, new Links(linked, it.ranked().candidate()), Explanation.NONE))
            .toList());
  }

  @Override
  public Hints hints(Question question, Probe probe) {
    List<Word> typed = reader.words(question.text());
    if (typed.isEmpty() || schema.tables().isEmpty()) {
      LinkedQuestion nothing = parser.link(reader.words("?"));
      return hints(nothing, List.of(), List.of());
    }
    List<Amendment> amendments = Amendment.in(typed, schema);
    LinkedQuestion linked = parser.link(Amendment.left(typed, amendments));
    List<LearnedParser.Written> written = parser.write(typed, linked, amendments, probe);
    if (written.isEmpty()) {
      return hints(linked, written, List.of());
    }
    Links first = new Links(linked, written.get(0).ranked().candidate());
    List<Candidate> guesses =
        doubted(written, linked, first).stream()
            .limit(GUESSES)
            .map(it -> guess(it, new Links(linked, it.ranked().candidate())))
            .toList();
    return hints(linked, written, guesses);
  }

  private Hints hints(
      LinkedQuestion linked, List<LearnedParser.Written> written, List<Candidate> guesses) {
    return new Hints(
        new HintMaker(schema).tables(linked, written),
        HintMaker.values(linked),
        guesses,
        HintMaker.links(guesses),
        () -> schema.tables().stream().map(NamedTable::table).map(HintedTable::whole).toList(),
        sql -> sqlReader.read(sql.value()).fold(it -> Optional.of(words.read(it)), this::noWords));
  }

  private Optional<Reading> noWords(ReadOutcome.Unread unread) {
    return Optional.empty();
  }

  private Candidate guess(LearnedParser.Written it, Links links) {
    return candidate(it, links, new Explanation(it.ranked().chance(), List.of(), List.of()));
  }

  /**
   * Halve all confidence where the first reading has nothing for what is asked for or said.
   *
   * @param first links of the first reading
   */
  private List<LearnedParser.Written> doubted(
      List<LearnedParser.Written> written, LinkedQuestion linked, Links first) {
    Proposed candidate = written.get(0).ranked().candidate();
    Query reading = candidate.query();
    List<Word> unused = first.unusedWords(lexicon);
    return AskedFor.isMissed(linked.words(), unused, reading)
            || Unmet.isIn(linked, unused, reading)
            || !Sayings.of(linked, schema).admit(reading, candidate.filled())
        ? written.stream()
            .map(it -> new LearnedParser.Written(it.ranked().doubted(), it.sql()))
            .toList()
        : written;
  }

  private Candidate candidate(LearnedParser.Written it, Links links, Explanation explanation) {
    return new Candidate(
        it.sql(),
        words.read(it.ranked().candidate().query()),
        Tier.PARSER,
        it.ranked().confidence(),
        links.all(),
        explanation);
  }

  private Abstention nothing(List<Word> typed) {
    return new Abstention(
        Abstention.Kind.OUT_OF_SCOPE,
        "Nothing in this question could be tied to the lake.",
        List.of(),
        typed.stream().map(Word::text).filter(it -> !it.isEmpty()).limit(20).toList(),
        tables());
  }

  private Abstention abstain(List<LearnedParser.Written> written, Links links) {
    List<SchemaLink> understood = links.all();
    List<String> unused = links.unused(lexicon);
    Abstention.Kind kind = kind(understood, unused);
    List<Alternative> readings = explainer.readings(written);
    List<String> suggestions =
        readings.stream().map(it -> it.reading().words()).distinct().toList();
    return new Abstention(kind, reason(kind, unused), understood, unused, suggestions)
        .withReadings(readings, written.get(0).ranked().confidence());
  }

  private static Abstention.Kind kind(List<SchemaLink> understood, List<String> unused) {
    if (understood.isEmpty()) {
      return Abstention.Kind.OUT_OF_SCOPE;
    }
    return unused.isEmpty() ? Abstention.Kind.UNSURE : Abstention.Kind.UNANSWERABLE;
  }

  private static String reason(Abstention.Kind kind, List<String> unused) {
    return switch (kind) {
      case OUT_OF_SCOPE -> "The question seems to be about nothing that this lake has.";
      case UNANSWERABLE ->
          "The lake has nothing that surely fits: " + String.join(", ", unused) + ".";
      case AMBIGUOUS, UNSURE ->
          "The question is understood in part only; no reading of it is sure enough.";
    };
  }

  private List<String> tables() {
    return schema.tables().stream()
        .limit(8)
        .map(NamedTable::name)
        .map(name -> "show all " + name.name())
        .toList();
  }
}

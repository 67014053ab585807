package dev.lakewright.text;

import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Question;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.link.Linker;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.parse.Composer;
import dev.lakewright.text.parse.Interpretation;
import dev.lakewright.text.parse.Scorer;
import dev.lakewright.text.render.SqlRenderer;
import dev.lakewright.text.render.WordsRenderer;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Tokenizer;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The parser over one lake. Immutable. */
final class LakeParser {
  private final SchemaIndex schema;
  private final Tokenizer tokenizer;
  private final Linker linker;
  private final Composer composer;
  private final SqlRenderer sql;
  private final Scorer scorer;
  private final WordsRenderer readings = new WordsRenderer();

  LakeParser(SchemaIndex schema, ValueIndex values, Lexicon lexicon, Scorer scorer) {
    this.scorer = scorer;
    this.schema = schema;
    this.tokenizer = new Tokenizer(lexicon);
    this.linker = new Linker(schema, values, lexicon);
    this.composer = new Composer(schema, lexicon);
    this.sql = new SqlRenderer(schema.joins());
  }

  /** Return all readings with different SQL, best first. */
  List<Proposal> proposals(List<Word> words) {
    List<Proposal> all = new ArrayList<>();
    for (Interpretation reading : composer.compose(words, linker.link(words))) {
      double score = scorer.score(reading.features());
      sql.render(reading.query()).ifPresent(text -> all.add(new Proposal(reading, text, score)));
    }
    all.sort(Comparator.comparingDouble(Proposal::score).reversed());
    Set<SqlText> seen = new HashSet<>();
    return all.stream().filter(it -> seen.add(it.sql())).toList();
  }

  List<Proposal> proposals(String question) {
    return proposals(tokenizer.words(question));
  }

  WriteOutcome write(Question question, ParserSettings settings) {
    List<Word> words = tokenizer.words(question.text());
    List<Proposal> proposals = proposals(words);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < proposals.size() && candidates.size() < settings.candidates(); i++) {
      Candidate candidate = candidate(proposals, i, words);
      if (candidate.confidence() >= settings.threshold()) {
        candidates.add(candidate);
      }
    }
    List<Interpretation> readings = proposals.stream().map(Proposal::reading).toList();
    return candidates.isEmpty()
        ? new WriteOutcome.Abstained(abstain(readings, words))
        : new WriteOutcome.Proposed(candidates);
  }

  private Candidate candidate(List<Proposal> proposals, int at, List<Word> words) {
    Proposal it = proposals.get(at);
    double rival =
        IntStream.range(0, proposals.size())
            .filter(other -> other != at)
            .mapToDouble(other -> proposals.get(other).score())
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return new Candidate(
        it.sql(),
        readings.render(it.reading().query()),
        Tier.PARSER,
        scorer.confidence(it.features(), it.score() - rival),
        links(it.reading(), words));
  }

  private static List<SchemaLink> links(Interpretation reading, List<Word> words) {
    return reading.chosen().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().from()))
        .map(entry -> link(entry, words))
        .toList();
  }

  private static SchemaLink link(Map.Entry<Span, Target> entry, List<Word> words) {
    Span span = entry.getKey();
    String phrase =
        String.join(" ", words.subList(span.from(), span.to()).stream().map(Word::text).toList());
    Target target = entry.getValue();
    double score = Math.min(1, target.score());
    if (target instanceof Target.ToTable it) {
      return new SchemaLink(phrase, SchemaLink.Kind.TABLE, it.table().name().name(), score);
    }
    if (target instanceof Target.ToColumn it) {
      String name = it.column().table().name() + "." + it.column().ref().column();
      return new SchemaLink(phrase, SchemaLink.Kind.COLUMN, name, score);
    }
    Target.ToValue it = (Target.ToValue) target;
    String value =
        it.hit().column().table().name()
            + "."
            + it.hit().column().column()
            + " = '"
            + it.hit().value()
            + "'";
    return new SchemaLink(phrase, SchemaLink.Kind.VALUE, value, score);
  }

  private Abstention abstain(List<Interpretation> readings, List<Word> words) {
    if (readings.isEmpty()) {
      return new Abstention(
          "Nothing in this question could be tied to the lake.",
          List.of(),
          words.stream().map(Word::text).limit(20).toList(),
          tables());
    }
    Interpretation best = readings.get(0);
    List<String> unused = best.unused().stream().map(Word::text).distinct().toList();
    String reason =
        unused.isEmpty()
            ? "The question is understood in part only; no reading of it is sure enough."
            : "The lake has nothing that fits: " + String.join(", ", unused) + ".";
    return new Abstention(reason, links(best, words), unused, tables());
  }

  private List<String> tables() {
    return schema.tables().stream()
        .limit(8)
        .map(NamedTable::name)
        .map(name -> "show all " + name.name())
        .toList();
  }
}

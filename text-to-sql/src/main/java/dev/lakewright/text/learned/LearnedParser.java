package dev.lakewright.text.learned;

import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.candidate.Amendment;
import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.QuestionLinker;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.rank.Ranked;
import dev.lakewright.text.rank.Ranker;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.sketch.SketchModel;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.vector.WordVectors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The learned parser over one lake. Safe for use by several threads. */
public final class LearnedParser {
  /** A candidate in its place, with its SQL. */
  public record Written(Ranked ranked, SqlText sql) {}

  private final QuestionLinker linker;
  private final SchemaRelations relations;
  private final FormSql sql;
  private final Generator generator;
  private final Ranker ranker;
  private final Lexicon lexicon;

  public LearnedParser(
      SchemaIndex schema,
      ValueIndex values,
      Lexicon lexicon,
      WordVectors vectors,
      ParserModel model) {
    this.linker = new QuestionLinker(schema, values, lexicon, vectors);
    this.relations = new SchemaRelations(schema, lexicon);
    this.sql = new FormSql(schema);
    this.generator =
        new Generator(
            new SketchModel(model.sketches(), model.sketchWeights()),
            model.slotWeights(),
            Generator.Effort.DEFAULT);
    this.ranker = new Ranker(model.ranking(), model.certainty());
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
   * @param question what the amendments left
   */
  public List<Written> write(LinkedQuestion question, List<Amendment> amendments) {
    List<Written> written = new ArrayList<>(write(question));
    for (Amendment amendment : amendments) {
      written = amended(written, amendment);
    }
    return List.copyOf(written);
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

  /** Return the names of the figures by which candidates for a question are ranked. */
  public List<String> figures(LinkedQuestion question, Written written) {
    RankFeatures features = new RankFeatures(question, relations, lexicon);
    return features.names(List.of(written.ranked().candidate()));
  }

  /** Return candidates that have SQL, no two of them the same, the best one first. */
  public List<Written> write(LinkedQuestion question) {
    List<Proposed> candidates = new ArrayList<>();
    Set<SqlText> seen = new HashSet<>();
    IdentityHashMap<Proposed, SqlText> texts = new IdentityHashMap<>();
    for (Proposed candidate : generator.candidates(question, relations)) {
      Optional<SqlText> text = sql.render(candidate.query());
      if (text.isPresent() && seen.add(text.get())) {
        candidates.add(candidate);
        texts.put(candidate, text.get());
      }
    }
    List<float[]> rows = new RankFeatures(question, relations, lexicon).rows(candidates);
    List<Written> written = new ArrayList<>();
    for (Ranked ranked : ranker.rank(candidates, rows)) {
      Optional.ofNullable(texts.get(ranked.candidate()))
          .ifPresent(text -> written.add(new Written(ranked, text)));
    }
    return written;
  }
}

package dev.lakewright.text;

import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Influence;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.words.FormWords;
import dev.lakewright.text.learned.LearnedParser.Written;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.rank.Forest;
import dev.lakewright.text.rank.RankFeatures;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says why a reading came first: which others there were and what they do otherwise, and which
 * figures decided between it and the next one. A figure's weight is by how much the ranking's score
 * falls when the figure alone is replaced by that of the next reading.
 */
final class Explainer {
  private static final int ALTERNATIVES = 3;
  private static final int INFLUENCES = 6;
  private static final double LEAST_WEIGHT = 0.02;

  private final SchemaRelations relations;
  private final Lexicon lexicon;
  private final Forest ranking;
  private final FormWords words;

  Explainer(SchemaRelations relations, Lexicon lexicon, Forest ranking, FormWords words) {
    this.relations = relations;
    this.lexicon = lexicon;
    this.ranking = ranking;
    this.words = words;
  }

  /**
   * Explain the first one.
   *
   * @param written at least one, the best one first
   */
  Explanation of(List<Written> written, LinkedQuestion question) {
    return new Explanation(
        written.get(0).ranked().chance(),
        alternatives(written.subList(1, written.size()), written),
        written.size() < 2 ? List.of() : influences(written, question));
  }

  /** Return the likeliest readings, the first one among them. */
  List<Alternative> readings(List<Written> written) {
    return alternatives(written, written);
  }

  private List<Alternative> alternatives(List<Written> some, List<Written> all) {
    return some.stream().limit(ALTERNATIVES).map(it -> alternative(it, all.get(0))).toList();
  }

  private Alternative alternative(Written it, Written first) {
    Query own = query(it);
    return new Alternative(
        words.read(own),
        it.sql(),
        it.ranked().chance(),
        it.sql().equals(first.sql()) ? List.of() : words.differences(query(first), own));
  }

  private static Query query(Written written) {
    return written.ranked().candidate().query();
  }

  private List<Influence> influences(List<Written> written, LinkedQuestion question) {
    List<Proposed> candidates = new ArrayList<>();
    written.forEach(it -> candidates.add(it.ranked().candidate()));
    Proposed first = candidates.get(0);
    Proposed next = candidates.get(1);
    candidates.sort(Comparator.comparingDouble(Proposed::logarithm).reversed());
    RankFeatures features = new RankFeatures(question, relations, lexicon);
    List<float[]> rows = features.rows(candidates);
    float[] own = rows.get(candidates.indexOf(first));
    float[] rival = rows.get(candidates.indexOf(next));
    return weigh(features.names(candidates), own, rival);
  }

  private List<Influence> weigh(List<String> names, float[] own, float[] rival) {
    double whole = ranking.score(own);
    List<Influence> all = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      if (own[i] != rival[i]) {
        float[] without = own.clone();
        without[i] = rival[i];
        double weight = whole - ranking.score(without);
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          all.add(new Influence(FeatureWords.of(names.get(i)), own[i], rival[i], weight));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Influence it) -> Math.abs(it.weight())).reversed());
    return all.stream().limit(INFLUENCES).toList();
  }
}

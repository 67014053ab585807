package dev.lakewright.text.mention;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.schema.NamePostings;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.vector.WordVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tables of a large lake that a question may be about, by the words of names alone.
 *
 * <p>Each word adds to a table the better of how it fits the table's name and half of how it fits a
 * column's, weighted by how few tables it fits (inverse document frequency); what share of the
 * table's name is there counts as well. Safe for use by several threads.
 */
public final class TableSearch {
  /** Words of a question beyond which the rest is not looked at. */
  private static final int MOST_WORDS = 64;

  private static final double OF_COLUMN = 0.5;
  private static final double OF_COVERAGE = 3;

  private final NamePostings postings;
  private final Lexicon lexicon;
  private final WordFits fits;

  public TableSearch(NamePostings postings, Lexicon lexicon, WordVectors vectors) {
    this.postings = postings;
    this.lexicon = lexicon;
    this.fits = new WordFits(lexicon, vectors);
  }

  /** Return tables that some word fits, the best one first; of equals the first of the lake. */
  public List<TableName> search(List<Word> question, int most) {
    double[] scores = new double[postings.size()];
    double[] covered = new double[postings.size()];
    for (FittingWord word : fits.of(words(question), postings.words(), postings.compounds())) {
      new OneWord(word.fits()).addTo(scores, covered);
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        scores[i] += OF_COVERAGE * Math.min(1, covered[i] / postings.length(i));
        found.add(i);
      }
    }
    found.sort(Comparator.comparingDouble((Integer at) -> scores[at]).reversed());
    return found.stream().limit(most).map(postings::table).toList();
  }

  private List<Word> words(List<Word> question) {
    Set<String> seen = new HashSet<>();
    return question.stream()
        .filter(word -> !lexicon.isStopword(word.lower()) && seen.add(word.lower()))
        .limit(MOST_WORDS)
        .toList();
  }

  /** What one word of the question fits. */
  private final class OneWord {
    private final double[] name = new double[postings.size()];
    private final double[] column = new double[postings.size()];

    OneWord(Map<String, WordFit> fits) {
      fits.forEach(
          (lemma, fit) -> {
            raise(name, postings.named(lemma), fit.score());
            raise(column, postings.withColumn(lemma), fit.score());
          });
    }

    private void raise(double[] best, int[] tables, double score) {
      for (int table : tables) {
        best[table] = Math.max(best[table], score);
      }
    }

    void addTo(double[] scores, double[] covered) {
      double[] own = new double[name.length];
      Arrays.setAll(own, i -> Math.max(name[i], OF_COLUMN * column[i]));
      long touched = Arrays.stream(own).filter(it -> it > 0).count();
      double rarity = touched == 0 ? 0 : Math.log(1 + own.length / (double) touched);
      for (int i = 0; i < own.length; i++) {
        scores[i] += rarity * own[i];
        covered[i] += name[i];
      }
    }
  }
}

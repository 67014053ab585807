package dev.lakewright.text.mention;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where a question speaks of a name. For one question. */
final class NameMatcher {
  private static final double LEAST = 0.2;
  private static final double OF_STOPWORD = 0.15;
  private static final double OF_CONTEXT = 0.35;
  private static final int GAP = 2;
  private static final String[] CUES = {
    "number", "numbers", "count", "total", "first", "last", "average", "maximum", "minimum", "most",
    "least", "order", "top", "per", "all", "no", "amount", "same", "max", "min", "avg"
  };

  private final List<Word> words;
  private final List<FittingWord> fits;
  private final Lexicon lexicon;

  NameMatcher(List<Word> words, List<FittingWord> fits, Lexicon lexicon) {
    this.words = words;
    this.fits = fits;
    this.lexicon = lexicon;
  }

  /**
   * Return the best place of a name; the first one of equals.
   *
   * @param context words that say little in this name, as those of a column's table
   */
  NameLink find(List<String> name, List<String> context) {
    return best(all(name, context));
  }

  /** Return the best of a name's places; the first one of equals. */
  static NameLink best(List<NameLink> places) {
    NameLink best = NameLink.NONE;
    for (NameLink link : places) {
      best = link.score() > best.score() + 1e-9 ? link : best;
    }
    return best;
  }

  /** Return all places of a name, in the order of the question; they may overlap. */
  List<NameLink> all(List<String> name, List<String> context) {
    double[] weights = weights(name, context);
    List<NameLink> all = new ArrayList<>();
    for (int from = 0; from < fits.size(); from++) {
      if (fits.get(from).touches(name)) {
        NameLink link = from(from, name, weights);
        if (link.score() >= LEAST && !isNumberOf(link) && (link.isWhole() || !isCueOnly(link))) {
          all.add(link);
        }
      }
    }
    return all;
  }

  /** "Number of accounts" counts them, though there may be a column of that name. */
  private boolean isNumberOf(NameLink link) {
    return link.to() - link.from() == 1
        && words.get(link.from()).isAny("number", "count")
        && link.to() < words.size()
        && words.get(link.to()).isAny("of");
  }

  /** "Total accounts" does not speak of a total price. */
  private boolean isCueOnly(NameLink link) {
    return words.subList(link.from(), link.to()).stream().allMatch(it -> it.isAny(CUES));
  }

  private double[] weights(List<String> name, List<String> context) {
    double[] weights = new double[name.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      boolean stop = lexicon.isStopword(name.get(i));
      boolean known = name.size() > 1 && context.contains(name.get(i));
      weights[i] = stop ? OF_STOPWORD : known ? OF_CONTEXT : 1;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /**
   * Take words as long as they fit, over a gap of two at most; each word of the name once. The
   * place ends at the first gap: in "first and last name" the first column is the word "first".
   */
  private NameLink from(int from, List<String> name, double[] weights) {
    NameLink best = NameLink.NONE;
    Set<Integer> taken = new HashSet<>();
    double covered = 0;
    double score = 0;
    int used = 0;
    int last = from - 1;
    int end = from;
    MatchKind loosest = MatchKind.EXACT;
    for (int at = from;
        at < fits.size() && at <= last + 1 + GAP && taken.size() < name.size();
        at++) {
      int part = best(fits.get(at), name, taken);
      used += part >= 0 ? 1 : 0;
      while (part >= 0) {
        WordFit fit = fits.get(at).in(name, name.get(part));
        taken.add(part);
        end = end == at && (end == from || last == at - 1) ? at + 1 : end;
        last = at;
        covered += weights[part];
        score += weights[part] * fit.score();
        loosest = fit.kind().compareTo(loosest) > 0 ? fit.kind() : loosest;
        double dense = score * Math.sqrt(used / (double) (at + 1 - from));
        if (dense > best.score()) {
          boolean head = taken.contains(name.size() - 1);
          best = new NameLink(from, end, dense, covered, loosest, head);
        }
        part = fit.kind() == MatchKind.EXACT ? exact(fits.get(at), name, taken) : -1;
      }
    }
    return best;
  }

  /** Return a further part that a word means outright, as one that runs them together does. */
  private static int exact(FittingWord there, List<String> name, Set<Integer> taken) {
    for (int i = 0; i < name.size(); i++) {
      WordFit fit = there.in(name, name.get(i));
      if (!taken.contains(i) && fit.kind() == MatchKind.EXACT) {
        return i;
      }
    }
    return -1;
  }

  private static int best(FittingWord there, List<String> name, Set<Integer> taken) {
    int best = -1;
    double score = 0;
    for (int i = 0; i < name.size(); i++) {
      double fit = taken.contains(i) ? 0 : there.in(name, name.get(i)).score();
      if (fit > score) {
        score = fit;
        best = i;
      }
    }
    return best;
  }
}

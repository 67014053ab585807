package dev.lakewright.text.sketch;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.token.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a masked question looks like: its n-grams, its cue words, how much of each kind it has. */
public final class QuestionFeatures {
  private static final Set<String> FILLERS =
      Set.of(
          "the", "a", "an", "please", "all", "of", "is", "are", "be", "was", "were", "do", "does",
          "did", "have", "has", "had", "their", "its", "there", "in", "for", "to", "me", "us");

  private static final Set<String> RESTRICTIONS =
      Set.of(
          "of", "for", "from", "whose", "who", "which", "that", "with", "where", "in", "by", "on",
          "at", "have", "has", "when", "without", "than", "sorted", "ordered", "order");

  private QuestionFeatures() {}

  /**
   * Return the features' hashes.
   *
   * @param lexicon whose words ask for operations
   */
  public static FeatureList of(LinkedQuestion question, Lexicon lexicon) {
    FeatureList features = new FeatureList();
    List<String> tokens = question.masks().stream().map(Mask::token).toList();
    features.add(Hash.of("bias"));
    grams(features, "w", tokens, 3);
    words(features, question);
    List<String> lean = tokens.stream().filter(it -> !FILLERS.contains(it)).toList();
    grams(features, "l", lean, 4);
    List<String> coarse = lean.stream().map(QuestionFeatures::coarse).toList();
    grams(features, "k", coarse, 4);
    List<String> cues = coarse.stream().filter(it -> !it.startsWith("#")).toList();
    pairs(features, cues);
    ends(features, tokens, lean);
    counts(features, tokens, question);
    head(features, tokens);
    new Signature(question, lexicon).addTo(features);
    return features;
  }

  private static String coarse(String token) {
    return token.startsWith("#COL") ? "#COL" : token;
  }

  private static void grams(FeatureList features, String name, List<String> tokens, int longest) {
    List<String> padded = new ArrayList<>();
    padded.add("^");
    padded.addAll(tokens);
    padded.add("$");
    for (int from = 0; from < padded.size(); from++) {
      long hash = Hash.of(name);
      for (int to = from; to < Math.min(padded.size(), from + longest); to++) {
        hash = Hash.of(hash, Hash.of(padded.get(to)));
        features.add(hash);
      }
    }
  }

  /** Lemmas as they stand, though masked: a name may be a cue as well. */
  private static void words(FeatureList features, LinkedQuestion question) {
    long before = Hash.of("^");
    for (var word : question.words()) {
      long lemma = Hash.of(word.quoted() ? "'" : word.lemma());
      features.add(Hash.of(Hash.of("u"), lemma));
      features.add(Hash.of(Hash.of("v"), before, lemma));
      before = lemma;
    }
  }

  private static void pairs(FeatureList features, List<String> cues) {
    int most = Math.min(cues.size(), 25);
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < Math.min(most, i + 6); j++) {
        features.add(Hash.of(Hash.of("p"), Hash.of(cues.get(i)), Hash.of(cues.get(j))));
      }
    }
  }

  private static void ends(FeatureList features, List<String> tokens, List<String> lean) {
    long start = Hash.of("start");
    for (String token : tokens.stream().limit(4).toList()) {
      start = Hash.of(start, Hash.of(token));
      features.add(start);
    }
    long end = Hash.of("end");
    for (int i = lean.size() - 1; i >= Math.max(0, lean.size() - 4); i--) {
      end = Hash.of(end, Hash.of(coarse(lean.get(i))));
      features.add(end);
    }
  }

  /** Return how many columns are named before the first word that starts a restriction. */
  public static int headColumns(LinkedQuestion question) {
    int columns = 0;
    for (int i = 0; i < question.masks().size(); i++) {
      String token = question.masks().get(i).token();
      if (i > 1 && RESTRICTIONS.contains(token)) {
        break;
      }
      columns += token.startsWith("#COL") ? 1 : 0;
    }
    return columns;
  }

  /** Return the first word that starts a restriction; the number of words where none does. */
  public static int headEnd(LinkedQuestion question) {
    for (int i = 2; i < question.masks().size(); i++) {
      if (RESTRICTIONS.contains(question.masks().get(i).token())) {
        return question.masks().get(i).from();
      }
    }
    return question.size();
  }

  private static void head(FeatureList features, List<String> tokens) {
    int columns = 0;
    int all = 0;
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (i > 1 && RESTRICTIONS.contains(token)) {
        features.add(Hash.of(Hash.of("headEnd"), Hash.of(token), columns));
        break;
      }
      columns += token.startsWith("#COL") ? 1 : 0;
      all += token.startsWith("#") ? 1 : 0;
      shape.append(FILLERS.contains(token) ? "" : coarse(token) + " ");
    }
    features.add(Hash.of(Hash.of("headColumns"), columns));
    features.add(Hash.of(Hash.of("headMasks"), columns, all));
    features.add(Hash.of(Hash.of("headShape"), Hash.of(shape.toString())));
  }

  private static void counts(FeatureList features, List<String> tokens, LinkedQuestion question) {
    for (String kind : List.of("#VAL", "#NUM", "#TAB", "#COL")) {
      long n = Math.min(4, tokens.stream().filter(it -> it.startsWith(kind)).count());
      features.add(Hash.of(Hash.of("n" + kind), n));
    }
    long constants = tokens.stream().filter(it -> it.equals("#VAL") || it.equals("#NUM")).count();
    features.add(Hash.of(Hash.of("constants"), Math.min(4, constants)));
    features.add(Hash.of(Hash.of("length"), Math.min(8, question.size() / 4)));
    Stream.of("#COLn", "#COLd", "#COLk")
        .filter(tokens::contains)
        .forEach(it -> features.add(Hash.of(Hash.of("has"), Hash.of(it))));
    long tables = question.tables().size();
    features.add(Hash.of(Hash.of("tables"), Math.min(3, tables)));
  }
}

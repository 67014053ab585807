package dev.lakewright.text.sketch;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a question asks for in the roughest terms: which operations its words name, and how many
 * constants, columns and tables it has. Questions of any domain share signatures, where n-grams of
 * words seldom meet again.
 */
final class Signature {
  private final List<Boolean> cues = new ArrayList<>();
  private final long flags;
  private final int values;
  private final int numbers;
  private final int tables;
  private final int columns;
  private final int head;

  Signature(LinkedQuestion question, Lexicon lexicon) {
    addCues(question.words(), lexicon.operations().values());
    addCues(question.words(), lexicon.bounds().values());
    long set = 0;
    for (int i = 0; i < cues.size(); i++) {
      set |= cues.get(i) ? 1L << i : 0;
    }
    this.flags = set;
    this.values = count(question.masks(), "#VAL");
    this.numbers = count(question.masks(), "#NUM");
    this.tables = count(question.masks(), "#TAB");
    this.columns = count(question.masks(), "#COL");
    this.head = QuestionFeatures.headColumns(question);
  }

  private void addCues(List<Word> words, Collection<Set<String>> operations) {
    for (Set<String> operation : operations) {
      cues.add(words.stream().anyMatch(it -> it.isOneOf(operation)));
    }
  }

  private static int count(List<Mask> masks, String kind) {
    return (int) masks.stream().filter(it -> it.token().startsWith(kind)).count();
  }

  void addTo(FeatureList features) {
    int constants = values + numbers;
    features.add(Hash.of(Hash.of("sigA"), flags));
    features.add(Hash.of(Hash.of(Hash.of("sigB"), flags, values), numbers));
    features.add(Hash.of(Hash.of(Hash.of("sigC"), flags, head), constants));
    features.add(Hash.of(Hash.of(Hash.of("sigD"), values, numbers), head));
    features.add(Hash.of(Hash.of(Hash.of("sigE"), constants, columns), head));
    features.add(Hash.of(Hash.of(Hash.of("sigF"), flags, head), tables));
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i)) {
        features.add(Hash.of(Hash.of(Hash.of("sigG"), i), constants));
        features.add(Hash.of(Hash.of(Hash.of("sigH"), i), head));
        pairs(features, i);
      }
    }
  }

  private void pairs(FeatureList features, int first) {
    for (int second = first + 1; second < cues.size(); second++) {
      if (cues.get(second)) {
        features.add(Hash.of(Hash.of(Hash.of("sigI"), first), second));
      }
    }
  }
}

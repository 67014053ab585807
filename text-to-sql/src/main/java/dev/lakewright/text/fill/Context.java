package dev.lakewright.text.fill;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.Mask;
import dev.lakewright.text.model.Hash;
import java.util.List;
import java.util.Set;

/** The masked words around places of a question, as hashes. */
final class Context {
  private static final long EDGE = Hash.of("^$");
  private static final Set<String> DULL =
      Set.of("the", "a", "an", "all", "their", "its", "is", "are");

  private final List<Mask> masks;
  private final int[] maskAt;

  Context(LinkedQuestion question) {
    this.masks = question.masks();
    this.maskAt = new int[question.size() + 1];
    for (int i = 0; i < masks.size(); i++) {
      for (int at = masks.get(i).from(); at < masks.get(i).to(); at++) {
        maskAt[at] = i;
      }
    }
    maskAt[question.size()] = masks.size();
  }

  /** Return the n-th masked word to the left of a word; articles are passed over. */
  long left(int word, int n) {
    int at = maskAt[word];
    int left = n;
    while (left > 0 && --at >= 0) {
      left -= DULL.contains(masks.get(at).token()) ? 0 : 1;
    }
    return at < 0 ? EDGE : Hash.of(masks.get(at).token());
  }

  /** Return the n-th masked word from a word on. */
  long right(int word, int n) {
    int at = word >= maskAt.length ? masks.size() : maskAt[word];
    at += word > 0 && word < maskAt.length - 1 && maskAt[word - 1] == at ? 1 : 0;
    int left = n;
    for (; at < masks.size(); at++) {
      left -= DULL.contains(masks.get(at).token()) ? 0 : 1;
      if (left == 0) {
        return Hash.of(masks.get(at).token());
      }
    }
    return EDGE;
  }

  /** Return the nearest word to the left that stands for itself and is no article. */
  long cue(int word) {
    for (int at = maskAt[word] - 1; at >= 0; at--) {
      Mask mask = masks.get(at);
      if (mask.isWord() && !DULL.contains(mask.token())) {
        return Hash.of(mask.token());
      }
    }
    return EDGE;
  }
}

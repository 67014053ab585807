package dev.lakewright.text.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Moves verbs from the end of a clause to where English has them: after the word that opens a
 * relative clause (and after its noun where that word means "whose"), and after the auxiliary of a
 * main clause that a participle belongs to.
 */
final class VerbsLast {
  private static final Set<String> CLAUSE_ENDS = Set.of("and", "or", "but");

  private final List<Glossed> words;

  private VerbsLast(List<Glossed> words) {
    this.words = new ArrayList<>(words);
  }

  static List<Glossed> mend(List<Glossed> words) {
    VerbsLast order = new VerbsLast(words);
    for (int at = 0; at < order.words.size(); at++) {
      if (order.words.get(at).is(Role.RELATIVE)) {
        order.relative(at);
      }
    }
    order.participle();
    return List.copyOf(order.words);
  }

  private void relative(int at) {
    if (at > 0) {
      Glossed before = words.get(at - 1);
      words.set(at - 1, before.withWord(before.word().withComma(false)));
    }
    int from = verbs(at + 1);
    int to = from < 0 ? -1 : end(from);
    int target = from < 0 ? at : target(at, words.get(to - 1));
    if (from > target) {
      move(from, to, target);
    }
  }

  /** Return where verbs go: after "whose" and its noun, and after "not" unless they are "to be". */
  private int target(int relative, Glossed verb) {
    int target = relative + 1;
    if (words.get(relative).word().lower().equals("whose")) {
      target++;
      while (target < words.size() && words.get(target).key().equals(words.get(target - 1).key())) {
        target++;
      }
    }
    boolean not = target < words.size() && words.get(target).word().lower().equals("not");
    return not && !isBe(verb) ? target + 1 : target;
  }

  /** Return where the verbs begin that end the clause; -1 where there are none. */
  private int verbs(int from) {
    for (int at = from; at < words.size(); at++) {
      if (isVerb(words.get(at)) && closes(end(at))) {
        return at;
      }
      if (words.get(at).is(Role.RELATIVE)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isVerb(Glossed it) {
    return it.is(Role.VERB) || it.is(Role.AUXILIARY);
  }

  /** Return the place after a run of verbs. */
  private int end(int from) {
    int to = from;
    while (to < words.size() && isVerb(words.get(to))) {
      to++;
      if (words.get(to - 1).word().comma()) {
        return to;
      }
    }
    return to;
  }

  private boolean closes(int end) {
    return end == words.size()
        || words.get(end - 1).word().comma()
        || CLAUSE_ENDS.contains(words.get(end).word().lower());
  }

  private void move(int from, int to, int target) {
    List<Glossed> verbs = new ArrayList<>(words.subList(from, to));
    boolean comma = verbs.get(verbs.size() - 1).word().comma();
    if (verbs.get(verbs.size() - 1).is(Role.AUXILIARY)) {
      Collections.reverse(verbs);
    }
    words.subList(from, to).clear();
    Glossed last = words.get(from - 1);
    words.set(from - 1, last.withWord(last.word().withComma(comma)));
    words.addAll(
        target, verbs.stream().map(it -> it.withWord(it.word().withComma(false))).toList());
  }

  /**
   * "Wurden nach 2000 gebaut" is "were built after 2000", and "hat das Buch geschrieben" is "has
   * written the book"; a subject between them stays there.
   */
  private void participle() {
    int last = words.size() - 1;
    int at = last - 2;
    while (at >= 0 && !words.get(at).is(Role.AUXILIARY) && !words.get(at).is(Role.RELATIVE)) {
      at--;
    }
    boolean both = at >= 0 && words.get(last).is(Role.VERB) && words.get(at).is(Role.AUXILIARY);
    if (both) {
      Glossed next = words.get(at + 1);
      boolean stays = isBe(words.get(at)) ? isSubject(next) : next.word().isCapital();
      if (!stays) {
        move(last, last + 1, at + 1);
      }
    }
  }

  private static boolean isBe(Glossed it) {
    return Set.of("is", "are", "was", "were").contains(it.word().lower());
  }

  private static boolean isSubject(Glossed it) {
    return it.is(Role.NOUN)
        || Set.of("the", "a", "all", "each", "they", "it").contains(it.word().lower());
  }
}

package dev.lakewright.text.said;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import java.util.Set;

/** The words of a question that are its own, and no part of a column's longer name or a value. */
record OwnWords(LinkedQuestion question) {
  /** Return true if one of some words, in lower case or as lemmas, is among them. */
  boolean have(Set<String> some) {
    for (int i = 0; i < question.size(); i++) {
      if (question.words().get(i).isOneOf(some) && isOwn(i)) {
        return true;
      }
    }
    return false;
  }

  /** Return true if the word at a place stands for nothing stored. */
  boolean isOwn(int at) {
    return question.columnLinks().stream().noneMatch(it -> isWithin(it, at))
        && question.values().stream().noneMatch(it -> it.overlaps(at, at + 1));
  }

  private static boolean isWithin(NameLink column, int at) {
    return column.exists()
        && column.isWhole()
        && column.overlaps(at, at + 1)
        && column.to() - column.from() > 1;
  }
}

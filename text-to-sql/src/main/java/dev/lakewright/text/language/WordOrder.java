package dev.lakewright.text.language;

import java.util.List;

/** Brings the words of a question, each in English already, into the order of English. */
interface WordOrder {
  /** Return the same words in another order; few may be dropped that English does not say. */
  List<Glossed> mend(List<Glossed> words);
}

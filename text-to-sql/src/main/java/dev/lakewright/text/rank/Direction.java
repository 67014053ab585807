package dev.lakewright.text.rank;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** Which way a question wants rows sorted, where it says so outright. */
enum Direction {
  UNSAID(0),
  UP(1),
  DOWN(4);

  private final int code;

  Direction(int code) {
    this.code = code;
  }

  /** Find "descending", "from old to young" and the like. */
  static Direction asked(List<Word> words, Lexicon lexicon) {
    Set<String> down = lexicon.directions().getOrDefault("down", Set.of());
    Set<String> up = lexicon.directions().getOrDefault("up", Set.of());
    Set<String> great = lexicon.directions().getOrDefault("great", Set.of());
    Set<String> small = lexicon.directions().getOrDefault("small", Set.of());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).lower();
      if (down.contains(word)) {
        return DOWN;
      }
      if (up.contains(word)) {
        return UP;
      }
      boolean pair = i >= 1 && i + 1 < words.size() && word.equals("to");
      if (pair && great.contains(words.get(i - 1).lower())) {
        return small.contains(words.get(i + 1).lower()) ? DOWN : UNSAID;
      }
      if (pair && small.contains(words.get(i - 1).lower())) {
        return great.contains(words.get(i + 1).lower()) ? UP : UNSAID;
      }
    }
    return UNSAID;
  }

  /** Return a number for what is asked and what the first sort key does. */
  int fit(Query query) {
    if (query.orderBy().isEmpty()) {
      return code;
    }
    return code + (query.orderBy().get(0).descending() ? 2 : 1);
  }
}

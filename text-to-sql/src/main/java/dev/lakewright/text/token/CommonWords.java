package dev.lakewright.text.token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * English words of three letters or more in three tiers, the commonest first, from SCOWL (Kevin
 * Atkinson). Immutable.
 */
public final class CommonWords {
  /** The tier of what is no common word. */
  public static final int UNKNOWN = 0;

  private static final int SHORTEST_START = 3;
  private static final int LONGEST_START = 4;
  private static final int LAST_TIER_OF_STARTS = 2;

  private final Map<String, Integer> tiers = new HashMap<>();
  private final Map<String, Integer> starts = new HashMap<>();

  private CommonWords() {}

  /** Read what is shipped beside this class. */
  public static CommonWords load() {
    CommonWords words = new CommonWords();
    List<List<String>> tiers = WordList.read("words.txt");
    for (int i = 0; i < tiers.size(); i++) {
      for (String word : tiers.get(i)) {
        words.add(word, i + 1);
      }
    }
    return words;
  }

  private void add(String word, int tier) {
    tiers.put(word, tier);
    for (int end = SHORTEST_START; tier <= LAST_TIER_OF_STARTS && end <= LONGEST_START; end++) {
      if (word.length() >= end + 2) {
        starts.merge(word.substring(0, end), 1, Integer::sum);
      }
    }
  }

  /**
   * Return 1 for the commonest words, 2 and 3 for rarer ones, {@link #UNKNOWN} for others.
   *
   * @param lower in lower case
   */
  public int tier(String lower) {
    return tiers.getOrDefault(lower, UNKNOWN);
  }

  public boolean contains(String lower) {
    return tiers.containsKey(lower);
  }

  /** Return true for the first three or four letters of a fairly common word that has more. */
  public boolean isStart(String lower) {
    return starts.containsKey(lower);
  }
}

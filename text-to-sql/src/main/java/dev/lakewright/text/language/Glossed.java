package dev.lakewright.text.language;

import dev.lakewright.text.token.Word;

/**
 * A word in English that still knows what it was.
 *
 * @param key what was typed, as a key of word lists
 */
record Glossed(Word word, String key, Role role) {
  boolean is(Role wanted) {
    return role == wanted;
  }

  Glossed withWord(Word other) {
    return new Glossed(other, key, role);
  }
}

package dev.lakewright.text.mention;

/**
 * What stands in place of one or more words when a question is looked at without its lake.
 *
 * @param token the lemma of a word that stands for itself, or one of {@code #TAB}, {@code #NUM},
 *     {@code #VAL}, {@code #COLn} (number), {@code #COLt} (text), {@code #COLd} (date), {@code
 *     #COLk} (key); a comma is of no length
 */
public record Mask(int from, int to, String token) {
  public boolean isWord() {
    return token.charAt(0) != '#';
  }
}

package dev.lakewright.sql.tree;

/**
 * Letter case as DuckDB sees it: of names, only A to Z have a small form. Java's own folds more: a
 * Kelvin sign becomes a k, and a name would hide behind another.
 */
public final class AsciiFold {
  private AsciiFold() {}

  /** Return the name with A to Z made small and everything else as it is. */
  public static String of(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }
}

package dev.lakewright.core.lake;

/**
 * Name of a lake: a letter, then letters, digits, {@code _} or {@code -}; at most 64 characters.
 */
public record LakeName(String value) implements Comparable<LakeName> {
  public LakeName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a lake name: " + value);
    }
  }

  public static boolean isValid(String value) {
    if (value.isEmpty() || value.length() > 64 || !Character.isLetter(value.codePointAt(0))) {
      return false;
    }
    return value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  @Override
  public int compareTo(LakeName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

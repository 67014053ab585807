package dev.lakewright.core.plan;

import dev.lakewright.core.lake.Identifier;
import java.util.regex.Pattern;

/**
 * Name of a step, which SQL of later steps uses as a table: a small letter, then small letters,
 * digits or {@code _}; no word that a dialect reserves, so that it never needs quotes.
 */
public record StepId(String value) implements Comparable<StepId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public StepId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a step name: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches() && Identifier.readable(value).equals(value);
  }

  @Override
  public int compareTo(StepId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

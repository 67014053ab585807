package dev.lakewright.core.plan;

import java.util.regex.Pattern;

/**
 * Name of a parameter, written {@code $name} in SQL: a letter, then letters, digits or {@code _}.
 */
public record ParameterName(String value) implements Comparable<ParameterName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public ParameterName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a parameter name: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(ParameterName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.lakewright.core.plan;

import java.util.regex.Pattern;

/** Name of a plan and of its file: a small letter, then small letters, digits or hyphens. */
public record PlanName(String value) implements Comparable<PlanName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  public PlanName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a plan name: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(PlanName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

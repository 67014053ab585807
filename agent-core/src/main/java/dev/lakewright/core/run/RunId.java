package dev.lakewright.core.run;

import java.util.regex.Pattern;

/** Name of a run and of its bundle's folder, such as {@code 20261123-201502-k7f}. */
public record RunId(String value) implements Comparable<RunId> {
  private static final Pattern FORM = Pattern.compile("[0-9]{8}-[0-9]{6}-[a-z0-9]{3,8}");

  public RunId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a run id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

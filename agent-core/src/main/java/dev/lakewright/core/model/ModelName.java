package dev.lakewright.core.model;

import java.util.regex.Pattern;

/** The name of a configured model, as the workspace's file has it. */
public record ModelName(String value) implements Comparable<ModelName> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  public ModelName {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a model name: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(ModelName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

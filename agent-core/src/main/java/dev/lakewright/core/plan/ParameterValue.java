package dev.lakewright.core.plan;

/**
 * A value of a parameter. Made by {@link ParameterType#read}, so that its text has the type's form.
 *
 * @param text as {@link ParameterType#read} takes it, in the one form that the type writes
 */
public record ParameterValue(ParameterType type, String text) {
  public ParameterValue {
    if (!type.canonical(text).equals(text)) {
      throw new IllegalArgumentException("not the form of a " + type.word() + ": " + text);
    }
  }

  /** Return one typed literal of DuckDB's dialect, whatever the text. */
  public String sql() {
    return type.literal(text);
  }

  @Override
  public String toString() {
    return text;
  }
}

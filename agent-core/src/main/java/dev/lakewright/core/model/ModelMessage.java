package dev.lakewright.core.model;

import java.util.Locale;

/** One turn of what a model is told. */
public record ModelMessage(Role role, String text) {
  /** Who speaks. */
  public enum Role {
    SYSTEM,
    USER,
    ASSISTANT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static ModelMessage system(String text) {
    return new ModelMessage(Role.SYSTEM, text);
  }

  public static ModelMessage user(String text) {
    return new ModelMessage(Role.USER, text);
  }

  public static ModelMessage assistant(String text) {
    return new ModelMessage(Role.ASSISTANT, text);
  }
}

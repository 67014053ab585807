package dev.lakewright.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose protocol a model speaks. */
public enum Provider {
  /** OpenAI, and every server that speaks as it does. */
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
  ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
  GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY"),
  OLLAMA("http://localhost:11434", "");

  private final String baseUrl;
  private final String keyVariable;

  Provider(String baseUrl, String keyVariable) {
    this.baseUrl = baseUrl;
    this.keyVariable = keyVariable;
  }

  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Return where the provider's own service is. */
  public String baseUrl() {
    return baseUrl;
  }

  /** Return the variable that customarily holds a key for it; empty where none is needed. */
  public String keyVariable() {
    return keyVariable;
  }
}

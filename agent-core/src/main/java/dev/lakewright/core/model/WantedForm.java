package dev.lakewright.core.model;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The form that a reply is to have. A provider that cannot hold a model to it leaves it out; the
 * reply is checked by who asked in any case.
 */
public sealed interface WantedForm {
  /** Any text. */
  WantedForm TEXT = new Text();

  <T> T fold(
      Supplier<T> onText, BiFunction<String, String, T> onJson, Function<String, T> onGrammar);

  /** Any text. */
  record Text() implements WantedForm {
    @Override
    public <T> T fold(
        Supplier<T> onText, BiFunction<String, String, T> onJson, Function<String, T> onGrammar) {
      return onText.get();
    }
  }

  /**
   * A JSON document.
   *
   * @param name letters, digits and {@code _}
   * @param schema a JSON Schema
   */
  record Json(String name, String schema) implements WantedForm {
    @Override
    public <T> T fold(
        Supplier<T> onText, BiFunction<String, String, T> onJson, Function<String, T> onGrammar) {
      return onJson.apply(name, schema);
    }
  }

  /**
   * A text that a grammar derives.
   *
   * @param gbnf in the notation of llama.cpp
   */
  record Grammar(String gbnf) implements WantedForm {
    @Override
    public <T> T fold(
        Supplier<T> onText, BiFunction<String, String, T> onJson, Function<String, T> onGrammar) {
      return onGrammar.apply(gbnf);
    }
  }
}

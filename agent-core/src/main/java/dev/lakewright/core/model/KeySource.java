package dev.lakewright.core.model;

import java.util.function.Function;
import java.util.function.Supplier;

/** Where the key to a model's service is; never the key itself. */
public sealed interface KeySource {
  /** No key is sent. */
  KeySource NONE = new Nowhere();

  <T> T fold(Supplier<T> onNowhere, Function<String, T> onVariable, Function<String, T> onFile);

  record Nowhere() implements KeySource {
    @Override
    public <T> T fold(
        Supplier<T> onNowhere, Function<String, T> onVariable, Function<String, T> onFile) {
      return onNowhere.get();
    }
  }

  /** A variable of the environment. */
  record Variable(String name) implements KeySource {
    @Override
    public <T> T fold(
        Supplier<T> onNowhere, Function<String, T> onVariable, Function<String, T> onFile) {
      return onVariable.apply(name);
    }
  }

  /**
   * A file that nobody but its owner may read.
   *
   * @param path relative to the workspace, or absolute
   */
  record File(String path) implements KeySource {
    @Override
    public <T> T fold(
        Supplier<T> onNowhere, Function<String, T> onVariable, Function<String, T> onFile) {
      return onFile.apply(path);
    }
  }
}

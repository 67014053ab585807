package dev.lakewright.core.plan;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a sink does with the rows that are at its target already. */
public sealed interface WriteMode {
  <T> T fold(Supplier<T> onReplace, Supplier<T> onAppend, Function<List<String>, T> onMerge);

  /** The new rows are all that is there afterwards. */
  record Replace() implements WriteMode {
    @Override
    public <T> T fold(
        Supplier<T> onReplace, Supplier<T> onAppend, Function<List<String>, T> onMerge) {
      return onReplace.get();
    }
  }

  /** The new rows are added; a run that is resumed adds them once. */
  record Append() implements WriteMode {
    @Override
    public <T> T fold(
        Supplier<T> onReplace, Supplier<T> onAppend, Function<List<String>, T> onMerge) {
      return onAppend.get();
    }
  }

  /** New rows take the place of those with the same key, and the others stay. */
  record Merge(List<String> keys) implements WriteMode {
    public Merge {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a merge has a key");
      }
    }

    @Override
    public <T> T fold(
        Supplier<T> onReplace, Supplier<T> onAppend, Function<List<String>, T> onMerge) {
      return onMerge.apply(keys);
    }
  }
}

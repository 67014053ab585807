package dev.lakewright.core.model;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where replies come from. */
public sealed interface ModelTape {
  /** From the models. */
  ModelTape LIVE = new Live();

  <T> T fold(Supplier<T> onLive, Function<Path, T> onRecord, Function<Path, T> onReplay);

  record Live() implements ModelTape {
    @Override
    public <T> T fold(Supplier<T> onLive, Function<Path, T> onRecord, Function<Path, T> onReplay) {
      return onLive.get();
    }
  }

  /** From the file where it has them, else from the models, whose replies are added to it. */
  record Recorded(Path file) implements ModelTape {
    @Override
    public <T> T fold(Supplier<T> onLive, Function<Path, T> onRecord, Function<Path, T> onReplay) {
      return onRecord.apply(file);
    }
  }

  /** From the file alone. */
  record Replayed(Path file) implements ModelTape {
    @Override
    public <T> T fold(Supplier<T> onLive, Function<Path, T> onRecord, Function<Path, T> onReplay) {
      return onReplay.apply(file);
    }
  }
}

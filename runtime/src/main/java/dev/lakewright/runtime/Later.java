package dev.lakewright.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A value that is made on another thread while something else goes on. */
final class Later<T> implements Supplier<T> {
  private final CompletableFuture<T> value;

  private Later(CompletableFuture<T> value) {
    this.value = value;
  }

  static <T> Later<T> start(Executor executor, Supplier<T> maker) {
    return new Later<>(CompletableFuture.supplyAsync(maker, executor));
  }

  /** Wait for the value; what went wrong in its making is thrown here. */
  @Override
  public T get() {
    try {
      return value.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw failed;
    }
  }
}

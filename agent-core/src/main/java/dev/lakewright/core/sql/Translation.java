package dev.lakewright.core.sql;

import dev.lakewright.core.error.Failure;
import java.util.function.Function;

/** What came of translating a query to another dialect. */
public sealed interface Translation {
  <T> T fold(Function<Translated, T> onTranslated, Function<Failure, T> onRefused);

  /**
   * The query in the other dialect.
   *
   * @param dialect its word; {@code duckdb} for this product's own
   */
  record Translated(String dialect, SqlText sql) implements Translation {
    @Override
    public <T> T fold(Function<Translated, T> onTranslated, Function<Failure, T> onRefused) {
      return onTranslated.apply(this);
    }
  }

  /** The failure says what has no form there, and where it stands. */
  record Refused(Failure failure) implements Translation {
    @Override
    public <T> T fold(Function<Translated, T> onTranslated, Function<Failure, T> onRefused) {
      return onRefused.apply(failure);
    }
  }
}

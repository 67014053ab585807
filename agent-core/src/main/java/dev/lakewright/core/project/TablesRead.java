package dev.lakewright.core.project;

import dev.lakewright.core.error.Failure;
import java.util.List;
import java.util.function.Function;

/** The tables of a query, or why it is none. */
public sealed interface TablesRead {
  <T> T fold(Function<List<NamedTable>, T> onFound, Function<Failure, T> onRefused);

  /** In the order of the text. */
  record Found(List<NamedTable> tables) implements TablesRead {
    public Found {
      tables = List.copyOf(tables);
    }

    @Override
    public <T> T fold(Function<List<NamedTable>, T> onFound, Function<Failure, T> onRefused) {
      return onFound.apply(tables);
    }
  }

  /** The text is not one SELECT; the failure's place is one in it. */
  record Refused(Failure failure) implements TablesRead {
    @Override
    public <T> T fold(Function<List<NamedTable>, T> onFound, Function<Failure, T> onRefused) {
      return onRefused.apply(failure);
    }
  }
}

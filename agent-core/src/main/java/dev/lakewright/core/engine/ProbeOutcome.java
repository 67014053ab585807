package dev.lakewright.core.engine;

import java.util.Optional;
import java.util.function.Function;

/** What came of a probe. */
public sealed interface ProbeOutcome {
  <T> T fold(Function<ResultTable, T> onSeen, Function<Unseen, T> onUnseen);

  default Optional<ResultTable> table() {
    return fold(Optional::of, unseen -> Optional.empty());
  }

  /** The first 100 rows. */
  record Seen(ResultTable rows) implements ProbeOutcome {
    @Override
    public <T> T fold(Function<ResultTable, T> onSeen, Function<Unseen, T> onUnseen) {
      return onSeen.apply(rows);
    }
  }

  /**
   * The query was refused, failed, or came to the end of its time.
   *
   * @param why half a sentence for people
   * @param outOfTime true if more time might help
   */
  record Unseen(String why, boolean outOfTime) implements ProbeOutcome {
    @Override
    public <T> T fold(Function<ResultTable, T> onSeen, Function<Unseen, T> onUnseen) {
      return onUnseen.apply(this);
    }
  }
}

package dev.lakewright.core.engine;

import dev.lakewright.core.error.Failure;
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
   * @param refusal what the gate or the engine found wrong; empty where the query is not to blame
   */
  record Unseen(String why, boolean outOfTime, Optional<Failure> refusal) implements ProbeOutcome {
    /** There is no time for it. */
    public static final Unseen NO_TIME = new Unseen("no time left", true);

    /** Make one of a query that is not to blame. */
    public Unseen(String why, boolean outOfTime) {
      this(why, outOfTime, Optional.empty());
    }

    @Override
    public <T> T fold(Function<ResultTable, T> onSeen, Function<Unseen, T> onUnseen) {
      return onUnseen.apply(this);
    }
  }
}

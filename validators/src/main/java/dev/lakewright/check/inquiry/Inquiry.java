package dev.lakewright.check.inquiry;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a rule has come to: it knows, or it asks and goes on from the answer. Whoever runs rules
 * answers the questions of all of them together, so that one scan serves several.
 */
public sealed interface Inquiry {
  <T> T fold(
      Function<Settled, T> onSettled,
      Function<Measured, T> onMeasured,
      Function<Listed, T> onListed,
      Function<Unchecked, T> onUnchecked);

  static Inquiry found(Finding... findings) {
    return new Settled(List.of(findings));
  }

  static Inquiry nothing() {
    return new Settled(List.of());
  }

  /** The rule has its say; it may have none. */
  record Settled(List<Finding> findings) implements Inquiry {
    public Settled {
      findings = List.copyOf(findings);
    }

    @Override
    public <T> T fold(
        Function<Settled, T> onSettled,
        Function<Measured, T> onMeasured,
        Function<Listed, T> onListed,
        Function<Unchecked, T> onUnchecked) {
      return onSettled.apply(this);
    }
  }

  /** The rule wants figures; they may be taken together with those of others. */
  record Measured(List<Measure> measures, Function<Figures, Inquiry> then) implements Inquiry {
    public Measured {
      measures = List.copyOf(measures);
    }

    @Override
    public <T> T fold(
        Function<Settled, T> onSettled,
        Function<Measured, T> onMeasured,
        Function<Listed, T> onListed,
        Function<Unchecked, T> onUnchecked) {
      return onMeasured.apply(this);
    }
  }

  /**
   * The rule wants rows.
   *
   * @param rows about how many stored ones are read for them; 0 where nothing is known
   * @param otherwise where they are not to be had; empty if the rule cannot tell without them
   */
  record Listed(
      SqlText query, long rows, Function<ResultTable, Inquiry> then, Optional<Inquiry> otherwise)
      implements Inquiry {
    public Listed(SqlText query, Function<ResultTable, Inquiry> then) {
      this(query, 0, then, Optional.empty());
    }

    @Override
    public <T> T fold(
        Function<Settled, T> onSettled,
        Function<Measured, T> onMeasured,
        Function<Listed, T> onListed,
        Function<Unchecked, T> onUnchecked) {
      return onListed.apply(this);
    }
  }

  /** The rule should have a say and cannot; {@code why} is half a sentence. */
  record Unchecked(String why) implements Inquiry {
    @Override
    public <T> T fold(
        Function<Settled, T> onSettled,
        Function<Measured, T> onMeasured,
        Function<Listed, T> onListed,
        Function<Unchecked, T> onUnchecked) {
      return onUnchecked.apply(this);
    }
  }
}

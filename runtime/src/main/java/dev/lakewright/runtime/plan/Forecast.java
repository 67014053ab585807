package dev.lakewright.runtime.plan;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a run would do.
 *
 * @param seconds that it would take, where every step that it would run has run before
 */
public record Forecast(PlanView view, List<Line> lines, OptionalDouble seconds) {
  public Forecast {
    lines = List.copyOf(lines);
  }

  /** What would become of a step. */
  public enum Fate {
    /** Its rows are there from an earlier run. */
    KEPT,
    RUN,
    /** It runs unless what it reads turns out to be as it was. */
    RUN_IF_CHANGED,
    NOT_WANTED
  }

  /**
   * A step's line.
   *
   * @param rows that it gave when it last ran
   * @param millis that it took then
   */
  public record Line(
      String step,
      String kind,
      Fate fate,
      OptionalLong rows,
      OptionalLong bytes,
      OptionalLong millis) {}
}

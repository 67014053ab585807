package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.flow.Standing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of a step in a run.
 *
 * @param kept true if its rows were there from an earlier run
 * @param startMillis since the start of the run; 0 where it did not start
 * @param rows that it gave or wrote, where that is known
 * @param bytes of its checkpoint or of what it wrote
 * @param tries how often it was started
 * @param notes sentences that a person should read, such as findings of its contract
 * @param failedAtoms values of a map whose query failed, each with the reason
 */
public record StepReport(
    String step,
    String kind,
    Standing standing,
    boolean kept,
    long startMillis,
    long endMillis,
    OptionalLong rows,
    long bytes,
    int tries,
    Optional<String> outcome,
    Optional<Failure> failure,
    List<String> notes,
    List<String> failedAtoms) {
  public StepReport {
    notes = List.copyOf(notes);
    failedAtoms = List.copyOf(failedAtoms);
  }

  static StepReport idle(String step, String kind, Standing standing) {
    return new StepReport(
        step,
        kind,
        standing,
        false,
        0,
        0,
        OptionalLong.empty(),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}

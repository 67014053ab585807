package dev.lakewright.core.monitor;

import dev.lakewright.core.answer.Finding;
import java.util.List;
import java.util.Optional;

/** Watches steps of plans. Calls no model. */
public interface StepMonitor {
  /** Learn from a run that was well; nothing where its rows could not be counted. */
  Optional<Baseline> learn(StepRun run);

  /**
   * Return what is other than it was: {@code wrong} or {@code doubt} for an alarm, {@code
   * unchecked} for what could not be told. Nothing means that no monitor raised an alarm. The run
   * may be over a sample of the inputs; thresholds widen as rows get few.
   */
  List<Finding> watch(Baseline baseline, StepRun run);
}

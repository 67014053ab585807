package dev.lakewright.core.monitor;

import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.engine.Probe;
import java.util.List;

/**
 * What a step gave, of all rows of its inputs or of a sample of them.
 *
 * @param inputs what it was given, in the plan's order
 * @param probe runs queries over all of them through the gate
 */
public record StepRun(Dataset output, List<Dataset> inputs, Probe probe) {
  public StepRun {
    inputs = List.copyOf(inputs);
  }
}

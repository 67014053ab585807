package dev.lakewright.core.plan;

import java.util.Optional;

/**
 * What a run of a plan may be given.
 *
 * @param usual the value where a run is given none; without it every run must be given one
 */
public record Parameter(
    ParameterName name, ParameterType type, Optional<ParameterValue> usual, String description) {
  public Parameter {
    if (usual.isPresent() && usual.get().type() != type) {
      throw new IllegalArgumentException("the default of " + name + " has another type");
    }
  }
}

package dev.lakewright.gateway;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;

/** A model that cannot be asked, for a reason that is known beforehand. */
record Unusable(ModelName name, ModelOutcome outcome) implements ModelClient {
  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    return outcome;
  }
}

package dev.lakewright.gateway.record;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;

/** Writes down every call that came to an end, whatever it was. */
public final class RecordingClient implements ModelClient {
  private final ModelClient client;
  private final Tape tape;

  public RecordingClient(ModelClient client, Tape tape) {
    this.client = client;
    this.tape = tape;
  }

  @Override
  public ModelName name() {
    return client.name();
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    ModelOutcome outcome = client.ask(request, control);
    boolean ended = outcome.failure().map(it -> it.kind() != FailureKind.CANCELLED).orElse(true);
    if (ended) {
      tape.add(name(), request, outcome);
    }
    return outcome;
  }
}

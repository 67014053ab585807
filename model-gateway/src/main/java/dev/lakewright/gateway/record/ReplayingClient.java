package dev.lakewright.gateway.record;

import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import java.util.Optional;

/**
 * Answers from a tape: with what the very same request was given. One that is not there goes to the
 * next client; without one, it fails and says which recorded request comes nearest.
 */
public final class ReplayingClient implements ModelClient {
  private final ModelName name;
  private final Tape tape;
  private final Optional<ModelClient> next;

  private ReplayingClient(ModelName name, Tape tape, Optional<ModelClient> next) {
    this.name = name;
    this.tape = tape;
    this.next = next;
  }

  /** Make a client that never asks anybody. */
  public static ReplayingClient only(ModelName name, Tape tape) {
    return new ReplayingClient(name, tape, Optional.empty());
  }

  /** Make a client that asks another what is not on the tape, or failed there in passing. */
  public static ReplayingClient before(ModelClient next, Tape tape) {
    return new ReplayingClient(next.name(), tape, Optional.of(next));
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    Optional<ModelOutcome> known =
        tape.find(tape.address(name, request)).filter(it -> next.isEmpty() || isFinal(it));
    known.flatMap(ModelOutcome::reply).ifPresent(reply -> control.listener().heard(reply.text()));
    return known.orElseGet(
        () -> next.map(it -> it.ask(request, control)).orElseGet(() -> unknown(request)));
  }

  private static boolean isFinal(ModelOutcome outcome) {
    return outcome.fold(
        reply -> true,
        failure ->
            !failure.kind().isRetriable()
                && failure.kind() != FailureKind.TIMED_OUT
                && failure.kind() != FailureKind.OVER_BUDGET
                && failure.kind() != FailureKind.UNAUTHORISED);
  }

  private ModelOutcome unknown(ModelRequest request) {
    return ModelOutcome.failed(
        FailureKind.NOT_RECORDED,
        "this request is not on the tape; " + NearestCall.describe(tape.calls(), request));
  }
}

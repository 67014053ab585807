package dev.lakewright.testkit.model;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.core.model.TokenUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A model that does what a script says, and remembers what it was asked. Safe for use by several
 * threads.
 */
public final class ScriptedModel implements ModelClient {
  private final ModelName name;
  private final Function<ModelRequest, ModelOutcome> script;
  private final List<ModelRequest> asked = new ArrayList<>();

  public ScriptedModel(String name, Function<ModelRequest, ModelOutcome> script) {
    this.name = new ModelName(name);
    this.script = script;
  }

  /** Return a model that replies a text to each request. */
  public static ScriptedModel replying(Function<ModelRequest, String> text) {
    return new ScriptedModel("scripted", request -> replied(request, text.apply(request)));
  }

  /** Return a model that behaves the same way whatever it is asked. */
  public static ScriptedModel behaving(Behaviour behaviour) {
    return new ScriptedModel("scripted", request -> outcome(behaviour));
  }

  /** Return a reply whose tokens are counted here. */
  public static ModelOutcome replied(ModelRequest request, String text) {
    TokenUse use =
        new TokenUse(TokenEstimate.of(request.messages()), TokenEstimate.of(text), false);
    return new ModelOutcome.Replied(new ModelReply(text, use, ModelReply.Finish.DONE, List.of()));
  }

  private static ModelOutcome outcome(Behaviour behaviour) {
    boolean full = behaviour == Behaviour.RUNS_FULL;
    ModelReply reply =
        new ModelReply(
            Behaviour.TEXT,
            new TokenUse(Behaviour.INPUT, Behaviour.OUTPUT, false),
            full ? ModelReply.Finish.FULL : ModelReply.Finish.DONE,
            List.of());
    return behaviour
        .failure()
        .<ModelOutcome>map(kind -> new ModelOutcome.Failed(failure(kind, behaviour)))
        .orElseGet(() -> new ModelOutcome.Replied(reply));
  }

  private static ModelFailure failure(FailureKind kind, Behaviour behaviour) {
    ModelFailure failure = ModelFailure.of(kind, "as the script says");
    return behaviour == Behaviour.LIMITS_RATE_FOR_SEVEN_SECONDS
        ? failure.after(Duration.ofSeconds(7))
        : failure;
  }

  @Override
  public ModelName name() {
    return name;
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    synchronized (asked) {
      asked.add(request);
    }
    ModelOutcome outcome = script.apply(request);
    boolean hangs = outcome.failure().map(it -> it.kind() == FailureKind.TIMED_OUT).orElse(false);
    if (hangs) {
      return hung(outcome, control);
    }
    if (control.cancellation().isCancelled()) {
      return ModelOutcome.failed(FailureKind.CANCELLED, "cancelled before it began");
    }
    outcome.reply().ifPresent(reply -> control.listener().heard(reply.text()));
    return outcome;
  }

  private static ModelOutcome hung(ModelOutcome late, CallControl control) {
    CountDownLatch cancelled = new CountDownLatch(1);
    Cancellation.Registration watch = control.cancellation().onCancel(cancelled::countDown);
    try {
      boolean left = cancelled.await(control.patience().toNanos(), TimeUnit.NANOSECONDS);
      return left ? ModelOutcome.failed(FailureKind.CANCELLED, "cancelled") : late;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ModelOutcome.failed(FailureKind.CANCELLED, "interrupted");
    } finally {
      watch.close();
    }
  }

  /** Return what it was asked, in order. */
  public List<ModelRequest> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }
}

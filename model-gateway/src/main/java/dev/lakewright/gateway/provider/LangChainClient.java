package dev.lakewright.gateway.provider;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.gateway.key.ApiKey;
import dev.lakewright.gateway.transport.CallSignals;
import dev.lakewright.gateway.transport.TransportBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A model of a provider that LangChain4j knows. Makes one exchange a call, and never retries. */
public final class LangChainClient implements ModelClient {
  private final ModelSpec spec;
  private final ApiKey key;
  private final ProviderModels models;
  private final HttpClient http;
  private final ScheduledExecutorService watch;
  private final FailureReader failures;

  /**
   * Make a client.
   *
   * @param watch stops calls that are out of time
   * @param clock tells how far off a date is on which a server wants to be asked again
   */
  public LangChainClient(
      ModelSpec spec, ApiKey key, HttpClient http, ScheduledExecutorService watch, Clock clock) {
    this.spec = spec;
    this.key = key;
    this.models = ProviderModels.of(spec.provider());
    this.http = http;
    this.watch = watch;
    this.failures = new FailureReader(key, clock);
  }

  @Override
  public ModelName name() {
    return spec.name();
  }

  @Override
  public ModelOutcome ask(ModelRequest request, CallControl control) {
    CallSignals signals = CallSignals.of(control);
    ScheduledFuture<?> alarm =
        watch.schedule(
            () -> signals.stop(CallSignals.Stop.TIMED_OUT),
            control.patience().toNanos(),
            TimeUnit.NANOSECONDS);
    Cancellation.Registration watched =
        control.cancellation().onCancel(() -> signals.stop(CallSignals.Stop.CANCELLED));
    try {
      return asked(request, control.listener(), signals);
    } finally {
      watched.close();
      alarm.cancel(false);
    }
  }

  // A library that reads what a server sends may break in any way over it.
  private ModelOutcome asked(ModelRequest request, ModelListener listener, CallSignals signals) {
    Connection connection = new Connection(spec, key, new TransportBuilder(http, signals));
    ChatRequest asked =
        ChatRequest.builder()
            .messages(RequestForm.messages(request))
            .parameters(models.parameters(request, connection))
            .build();
    try {
      if (signals.stopped().isPresent()) {
        throw new IllegalStateException("stopped before it began");
      }
      boolean streamed = listener != ModelListener.SILENT;
      ChatResponse response =
          streamed
              ? Streamed.response(models.streaming(connection), asked, listener, signals)
              : models.blocking(connection).chat(asked);
      if (signals.stopped().isPresent()) {
        throw new IllegalStateException("stopped at its end");
      }
      return ReplyReader.read(request, response, models.chances(response), streamed);
    } catch (RuntimeException problem) {
      if (Thread.currentThread().isInterrupted()) {
        signals.stop(CallSignals.Stop.CANCELLED);
      }
      return new ModelOutcome.Failed(failures.read(signals, problem));
    }
  }
}

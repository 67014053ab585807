package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.text.prompt.ReplySql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Asks one model for statements, all of one question within one patience. For one question. */
final class Drafter {
  /** Tokens of a reply that is no statement. */
  private static final int SHORT = 60;

  private final ModelClient model;
  private final TierSettings settings;
  private final ModelListener listener;
  private final LongSupplier nanos;
  private final long end;

  Drafter(ModelClient model, TierSettings settings, ModelListener listener, LongSupplier nanos) {
    this.model = model;
    this.settings = settings;
    this.listener = listener;
    this.nanos = nanos;
    this.end = nanos.getAsLong() + settings.patience().toNanos();
  }

  ModelName name() {
    return model.name();
  }

  /** Ask for any text; nothing where there is none to be had. */
  Optional<String> text(List<ModelMessage> messages, UnaryOperator<ModelRequest> wanted) {
    return ask(wanted.apply(ModelRequest.of(messages, SHORT))).reply().map(ModelReply::text);
  }

  /** Ask for a statement alone, with what the request wants beside the usual. */
  Draft draft(List<ModelMessage> messages, UnaryOperator<ModelRequest> wanted) {
    return draft(messages, wanted, ReplySql::of);
  }

  /**
   * Ask for a statement, with what the request wants beside the usual.
   *
   * @param reader takes it from the reply
   */
  Draft draft(
      List<ModelMessage> messages,
      UnaryOperator<ModelRequest> wanted,
      Function<ModelReply, ReplySql> reader) {
    ModelRequest request = ModelRequest.of(messages, settings.replyTokens());
    request = wanted.apply(settings.chances() ? request.withChances() : request);
    return ask(request)
        .fold(
            reply ->
                reader
                    .apply(reply)
                    .<Draft>fold(sql -> new Draft.Statement(sql, reply), Draft.None::new),
            Draft.Failed::new);
  }

  private ModelOutcome ask(ModelRequest request) {
    Duration left = Duration.ofNanos(Math.max(1, end - nanos.getAsLong()));
    return model.ask(request, new CallControl(left, new Cancellation(), listener));
  }
}

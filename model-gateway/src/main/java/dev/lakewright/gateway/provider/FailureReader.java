package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.gateway.key.ApiKey;
import dev.lakewright.gateway.transport.CallSignals;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one place where what providers do becomes one of our failures. */
final class FailureReader {
  private static final int MOST_SAID = 200;
  private static final List<String> TOO_LONG =
      List.of(
          "context_length",
          "context length",
          "context window",
          "maximum context",
          "prompt is too long",
          "too many tokens",
          "exceeds the available context",
          "input token count");
  private static final List<String> REFUSED =
      List.of("content_filter", "content_policy", "content management policy", "safety");

  /** What a server says it has none of by that name. */
  private static final List<String> NAMED = List.of("model", "deployment");

  private final ApiKey key;
  private final Clock clock;

  FailureReader(ApiKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** Read a failure from what was seen of the call, and else from the exception it ended with. */
  ModelFailure read(CallSignals seen, Throwable problem) {
    Optional<ModelFailure> stopped = seen.stopped().map(FailureReader::stopped);
    return stopped
        .or(() -> seen.refusal().map(this::refused))
        .orElseGet(() -> broken(seen, problem));
  }

  private static ModelFailure stopped(CallSignals.Stop stop) {
    return switch (stop) {
      case CANCELLED -> ModelFailure.of(FailureKind.CANCELLED, "the call was cancelled");
      case TIMED_OUT -> ModelFailure.of(FailureKind.TIMED_OUT, "no reply came in time");
      case TOO_LARGE -> ModelFailure.of(FailureKind.MALFORMED, "the reply is too large");
    };
  }

  private ModelFailure refused(CallSignals.Refusal refusal) {
    FailureKind kind = kind(refusal.status(), refusal.body().toLowerCase(Locale.ROOT));
    ModelFailure failure =
        ModelFailure.of(kind, "HTTP " + refusal.status() + said(refusal.body()) + advice(kind));
    return refusal
        .retryAfter()
        .flatMap(text -> RetryAfter.read(text, clock.instant()))
        .map(failure::after)
        .orElse(failure);
  }

  private static FailureKind kind(int status, String body) {
    if (status == 413 || has(body, TOO_LONG)) {
      return FailureKind.TOO_LONG;
    }
    return switch (status) {
      case 401, 403 -> FailureKind.UNAUTHORISED;
      case 404 -> has(body, NAMED) ? FailureKind.UNKNOWN_MODEL : FailureKind.NOT_ACCEPTED;
      case 429 -> FailureKind.RATE_LIMITED;
      case 408 -> FailureKind.PASSING;
      default -> status >= 500 ? FailureKind.PASSING : notTaken(body);
    };
  }

  private static FailureKind notTaken(String body) {
    if (body.contains("model identifier is invalid")) {
      return FailureKind.UNKNOWN_MODEL;
    }
    return has(body, REFUSED) ? FailureKind.REFUSED : FailureKind.NOT_ACCEPTED;
  }

  private static boolean has(String body, List<String> signs) {
    return signs.stream().anyMatch(body::contains);
  }

  private static String advice(FailureKind kind) {
    return switch (kind) {
      case UNAUTHORISED -> " (check the key)";
      case UNKNOWN_MODEL -> " (check the model's name)";
      case NOT_ACCEPTED -> " (check the address)";
      default -> "";
    };
  }

  /** Return what a server said, in one line, cut, without the key. */
  private String said(String body) {
    String line = key.scrub(body).replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return "";
    }
    return ": " + (line.length() > MOST_SAID ? line.substring(0, MOST_SAID) + "…" : line);
  }

  private static ModelFailure broken(CallSignals seen, Throwable problem) {
    if (ioProblem(problem).isEmpty()) {
      return ModelFailure.of(
          FailureKind.MALFORMED, "the server answers, but not as one for models does");
    }
    if (seen.isReached()) {
      return ModelFailure.of(FailureKind.PASSING, "the connection broke off within the reply");
    }
    String why =
        ioProblem(problem).orElseThrow() instanceof ConnectException
            ? "nobody listens at its address"
            : "the connection broke off before the reply";
    return ModelFailure.of(FailureKind.UNREACHABLE, why);
  }

  private static Optional<IOException> ioProblem(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      boolean parsing = at.getClass().getName().startsWith("com.fasterxml.");
      if (at instanceof IOException broken && !parsing) {
        return Optional.of(broken);
      }
      if (at.getCause() == at || parsing) {
        break;
      }
    }
    return Optional.empty();
  }
}

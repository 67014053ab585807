package dev.lakewright.testkit.model;

import dev.lakewright.core.model.FailureKind;
import java.util.Optional;

/** What a model's server may do with a call. */
public enum Behaviour {
  /** It replies {@link #TEXT} in several parts, having used {@link #INPUT} and {@link #OUTPUT}. */
  REPLIES,
  /** The reply ends for want of room. */
  RUNS_FULL,
  CUTS_OFF_WITHIN(FailureKind.PASSING),
  LIMITS_RATE(FailureKind.RATE_LIMITED),
  LIMITS_RATE_FOR_SEVEN_SECONDS(FailureKind.RATE_LIMITED),
  BREAKS_DOWN(FailureKind.PASSING),
  HANGS_BEFORE_HEADERS(FailureKind.TIMED_OUT),
  HANGS_WITHIN_BODY(FailureKind.TIMED_OUT),
  SENDS_NO_JSON(FailureKind.MALFORMED),
  IS_NO_MODEL_SERVER(FailureKind.MALFORMED),
  REPLIES_NOTHING(FailureKind.MALFORMED),
  OFFERS_NO_CHOICE(FailureKind.MALFORMED),
  CALLS_A_TOOL(FailureKind.MALFORMED),
  SENDS_TEN_MEGABYTES(FailureKind.MALFORMED),
  SENDS_LATIN_1(FailureKind.MALFORMED),
  REFUSES_THE_KEY(FailureKind.UNAUTHORISED),
  LACKS_THE_MODEL(FailureKind.UNKNOWN_MODEL),
  FINDS_IT_TOO_LONG(FailureKind.TOO_LONG),
  SENDS_ELSEWHERE(FailureKind.NOT_ACCEPTED),
  DECLINES(FailureKind.REFUSED);

  public static final String TEXT = "SELECT größe FROM item";
  public static final long INPUT = 21;
  public static final long OUTPUT = 7;

  private final Optional<FailureKind> failure;

  Behaviour() {
    this.failure = Optional.empty();
  }

  Behaviour(FailureKind failure) {
    this.failure = Optional.of(failure);
  }

  /** Return what the client is to make of it; nothing where it is a reply. */
  public Optional<FailureKind> failure() {
    return failure;
  }

  /** Return true if nothing comes any more, so that only patience or the user ends the call. */
  public boolean hangs() {
    return this == HANGS_BEFORE_HEADERS || this == HANGS_WITHIN_BODY;
  }
}

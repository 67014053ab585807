package dev.lakewright.core.model;

import dev.lakewright.core.error.ErrorCode;
import java.util.Locale;

/** What may go wrong in a call, one word for all providers. */
public enum FailureKind {
  /** The server broke down in the middle of it; the same call may succeed a moment later. */
  PASSING(true, ErrorCode.MODEL_UNAVAILABLE),
  /** Too many calls; the same call may succeed after a while. */
  RATE_LIMITED(true, ErrorCode.MODEL_UNAVAILABLE),
  /** Nobody answers at the address. */
  UNREACHABLE(true, ErrorCode.MODEL_UNAVAILABLE),
  /** The caller's patience came to its end first. */
  TIMED_OUT(false, ErrorCode.MODEL_UNAVAILABLE),
  /** The key is missing, wrong, or may not do this. */
  UNAUTHORISED(false, ErrorCode.MODEL_UNAUTHORISED),
  /** The server has no such model. */
  UNKNOWN_MODEL(false, ErrorCode.MODEL_UNAVAILABLE),
  /** The request does not fit into the model's context. */
  TOO_LONG(false, ErrorCode.MODEL_UNAVAILABLE),
  /** The server does not take such a request. */
  NOT_ACCEPTED(false, ErrorCode.MODEL_UNAVAILABLE),
  /** The model or its provider declines to speak of this. */
  REFUSED(false, ErrorCode.MODEL_REFUSED),
  /** What came back is no reply: not the protocol, empty, a tool call, too large, not UTF-8. */
  MALFORMED(false, ErrorCode.MODEL_UNAVAILABLE),
  /** The call would cost more than is left. */
  OVER_BUDGET(false, ErrorCode.MODEL_OVER_BUDGET),
  /** A replay has no record of such a request. */
  NOT_RECORDED(false, ErrorCode.MODEL_NOT_RECORDED),
  CANCELLED(false, ErrorCode.CANCELLED_BY_USER);

  private final boolean retriable;
  private final ErrorCode code;

  FailureKind(boolean retriable, ErrorCode code) {
    this.retriable = retriable;
    this.code = code;
  }

  /** Return true if the same call may succeed later. */
  public boolean isRetriable() {
    return retriable;
  }

  public ErrorCode code() {
    return code;
  }

  /** Return the word that people and scripts use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

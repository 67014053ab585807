package dev.lakewright.core.error;

import static dev.lakewright.core.error.ErrorKind.CANCELLED;
import static dev.lakewright.core.error.ErrorKind.DATA;
import static dev.lakewright.core.error.ErrorKind.INTERNAL;
import static dev.lakewright.core.error.ErrorKind.MODEL;
import static dev.lakewright.core.error.ErrorKind.REFUSED;
import static dev.lakewright.core.error.ErrorKind.USAGE;

/** Every failure that a person can meet, so that failures can be counted and looked up. */
public enum ErrorCode {
  QUESTION_EMPTY(USAGE),
  QUESTION_TOO_LONG(USAGE),
  QUESTION_NOT_UNDERSTOOD(REFUSED),
  COMMAND_UNKNOWN(USAGE),
  OPTION_INVALID(USAGE),

  SQL_SYNTAX(USAGE),
  SQL_EMPTY(USAGE),
  SQL_NOT_ONE_STATEMENT(REFUSED),
  SQL_NOT_A_QUERY(REFUSED),
  SQL_FUNCTION_NOT_ALLOWED(REFUSED),
  SQL_UNKNOWN_TABLE(USAGE),
  SQL_UNKNOWN_COLUMN(USAGE),
  SQL_INVALID(USAGE),
  SQL_WITNESSES_DISAGREE(REFUSED),

  POLICY_NO_ROLE(REFUSED),
  POLICY_DENIED(REFUSED),
  POLICY_ONLY_GROUPS(REFUSED),
  POLICY_INVALID(USAGE),

  WORKSPACE_INVALID(USAGE),
  WORKSPACE_VERSION(USAGE),
  WORKSPACE_NOT_WRITABLE(DATA),
  WORKSPACE_BUSY(DATA),
  LAKE_UNKNOWN(USAGE),
  LAKE_EXISTS(USAGE),
  LAKE_EMPTY(DATA),
  TABLE_UNKNOWN(USAGE),
  TOOL_UNKNOWN(USAGE),
  RUN_UNKNOWN(USAGE),

  FILE_MISSING(DATA),
  FILE_UNREADABLE(DATA),
  FILE_CORRUPT(DATA),
  FILE_NOT_SUPPORTED(DATA),
  OUTPUT_NOT_WRITABLE(DATA),
  DISK_FULL(DATA),
  ENGINE_TIMEOUT(DATA),
  ENGINE_OUT_OF_MEMORY(DATA),
  ENGINE_FAILED(DATA),
  TOOL_FAILED(DATA),
  MODEL_UNAVAILABLE(MODEL),
  CANCELLED_BY_USER(CANCELLED),
  DEFECT(INTERNAL);

  private final ErrorKind kind;

  ErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  public ErrorKind kind() {
    return kind;
  }
}

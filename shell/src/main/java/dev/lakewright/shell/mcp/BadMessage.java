package dev.lakewright.shell.mcp;

import java.util.Optional;

/** A message that is none of the protocol. */
final class BadMessage extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient Optional<Object> id;

  /**
   * Say what is wrong.
   *
   * @param code of JSON-RPC
   * @param id of the request, where it has one that can be answered to
   */
  BadMessage(int code, Optional<Object> id, String message) {
    super(message);
    this.code = code;
    this.id = id;
  }

  int code() {
    return code;
  }

  Optional<Object> id() {
    return id;
  }
}

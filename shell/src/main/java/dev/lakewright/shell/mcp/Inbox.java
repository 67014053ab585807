package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Takes one message after another. Calls go to workers; all else is short and done on the spot, in
 * order. A line that is no message is answered as such, and the next one is read.
 */
final class Inbox {
  /** Bytes of a line; a statement of the greatest length that the gate takes fits in, escaped. */
  static final int LONGEST_LINE = 4 << 20;

  /** Of the codes that JSON-RPC leaves to servers. */
  private static final int BUSY = -32_000;

  private static final String CANCELLED = "notifications/cancelled";

  private final MessageReader reader;
  private final Transport transport;
  private final Outbox outbox;
  private final Calls calls;
  private final Defects defects;
  private boolean greeted;

  Inbox(MessageReader reader, Transport transport, Outbox outbox, Calls calls, Defects defects) {
    this.reader = reader;
    this.transport = transport;
    this.outbox = outbox;
    this.calls = calls;
    this.defects = defects;
  }

  /** Read to the end. */
  void readAll(MessageLines lines) {
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get());
      }
    } catch (IOException gone) {
      // Who is gone says nothing more, as at the end.
      return;
    }
  }

  private void take(MessageLines.Line line) {
    if (line.bytes().isEmpty()) {
      String why = "a message has at most " + LONGEST_LINE + " bytes";
      outbox.refuse(Optional.empty(), ErrorCodes.INVALID_REQUEST, why);
    } else if (!isBlank(line.bytes().get())) {
      guarded(() -> take(line.bytes().get()));
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte one : line) {
      if (one != ' ' && one != '\t' && one != '\r') {
        return false;
      }
    }
    return true;
  }

  private void take(byte[] line) {
    try {
      McpSchema.JSONRPCMessage message = reader.read(line);
      if (message instanceof McpSchema.JSONRPCRequest request) {
        asked(request);
      } else if (message instanceof McpSchema.JSONRPCNotification told) {
        told(told);
      }
    } catch (BadMessage bad) {
      outbox.refuse(bad.id(), bad.code(), String.valueOf(bad.getMessage()));
    }
  }

  private void asked(McpSchema.JSONRPCRequest request) {
    if (request.method().equals(McpSchema.METHOD_PING)) {
      outbox.answer(request.id(), Map.of());
    } else if (request.method().equals(McpSchema.METHOD_INITIALIZE)) {
      pass(request);
    } else if (!greeted) {
      // The SDK would keep the request until the client has said so, which may be never.
      String why = "the client has not said notifications/initialized";
      outbox.refuse(Optional.of(request.id()), ErrorCodes.INVALID_REQUEST, why);
    } else if (request.method().equals(McpSchema.METHOD_TOOLS_CALL)) {
      calls
          .begin(request.id(), cancellation -> guarded(() -> work(request, cancellation)))
          .ifPresent(why -> outbox.refuse(Optional.of(request.id()), BUSY, why));
    } else {
      pass(request);
    }
  }

  private void work(McpSchema.JSONRPCRequest request, Cancellation cancellation) {
    transport.handle(request, cancellation).block();
  }

  /** A defect ends neither the process nor what else goes on. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError defect) {
      defects.report(defect);
      outbox.refuse(Optional.empty(), ErrorCodes.INTERNAL_ERROR, Defects.TOLD);
    }
  }

  /** Hear of the two things that matter here. */
  private void told(McpSchema.JSONRPCNotification told) {
    if (told.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED)) {
      greeted = true;
      pass(told);
    } else if (told.method().equals(CANCELLED) && told.params() instanceof Map<?, ?> params) {
      Optional.ofNullable(params.get("requestId")).map(Inbox::asId).ifPresent(calls::cancel);
    }
  }

  /** Return an id in the form in which requests have it. */
  private static Object asId(Object id) {
    return id instanceof Number number ? Long.valueOf(number.longValue()) : id;
  }

  private void pass(McpSchema.JSONRPCMessage message) {
    transport.handle(message, new Cancellation()).subscribe(done -> {}, failed -> {});
  }
}

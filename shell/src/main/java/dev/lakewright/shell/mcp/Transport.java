package dev.lakewright.shell.mcp;

import dev.lakewright.core.engine.Cancellation;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/**
 * The one session of a process. In place of the SDK's own transport, which gives up at the first
 * line that is no message, and knows nothing of cancelled calls.
 */
final class Transport implements McpServerTransportProvider, McpServerTransport {
  /** Under this key a tool finds the switch that stops its call. */
  static final String CANCELLATION = "lakewright.cancellation";

  private final ProtocolJson json;
  private final Outbox outbox;
  private final Calls calls;
  private final AtomicReference<McpServerSession> session = new AtomicReference<>();

  Transport(ProtocolJson json, Outbox outbox, Calls calls) {
    this.json = json;
    this.outbox = outbox;
    this.calls = calls;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session.set(factory.create(this));
  }

  /** Hand a message to the SDK, which answers before the result completes. */
  Mono<Void> handle(McpSchema.JSONRPCMessage message, Cancellation cancellation) {
    McpTransportContext context = McpTransportContext.create(Map.of(CANCELLATION, cancellation));
    return opened().handle(message).contextWrite(it -> it.put(McpTransportContext.KEY, context));
  }

  private McpServerSession opened() {
    return Optional.ofNullable(session.get())
        .orElseThrow(() -> new IllegalStateException("the server is built before it listens"));
  }

  @Override
  public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
    return Mono.fromRunnable(
        () -> {
          if (!isUnwanted(message)) {
            outbox.send(told(message));
          }
        });
  }

  /**
   * Return what a client is told: the SDK answers parameters that it cannot read with the words of
   * Java's JSON library.
   */
  private static McpSchema.JSONRPCMessage told(McpSchema.JSONRPCMessage message) {
    boolean inside =
        message instanceof McpSchema.JSONRPCResponse answer
            && answer.error() != null
            && answer.error().code() == ErrorCodes.INTERNAL_ERROR
            && !answer.error().message().equals(Defects.TOLD);
    return inside
        ? McpSchema.JSONRPCResponse.error(
            ((McpSchema.JSONRPCResponse) message).id(),
            new McpSchema.JSONRPCResponse.JSONRPCError(
                ErrorCodes.INVALID_PARAMS, "the parameters do not fit the method"))
        : message;
  }

  private boolean isUnwanted(McpSchema.JSONRPCMessage message) {
    return message instanceof McpSchema.JSONRPCResponse answer && calls.isCancelled(answer.id());
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return json.mapper()
        .convertValue(data, json.mapper().getTypeFactory().constructType(type.getType()));
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return opened().sendNotification(method, params);
  }

  @Override
  public List<String> protocolVersions() {
    return McpServerTransportProvider.super.protocolVersions();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {
    // The streams belong to the process, and calls to who began them.
  }
}

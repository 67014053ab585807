package dev.lakewright.gateway.provider;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lakewright.testkit.model.Behaviour;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of models on this machine that behaves as it is told. */
final class ScriptedServer implements AutoCloseable {
  /** One request as it came in. */
  record Seen(String path, Headers headers, String body) {}

  private final Wire wire;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Behaviour> script = new ArrayDeque<>();
  private final List<Seen> seen = new ArrayList<>();

  ScriptedServer(Wire wire) {
    this.wire = wire;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Behave these ways in turn, the last one from then on. */
  void behave(Behaviour... turns) {
    synchronized (script) {
      script.clear();
      script.addAll(List.of(turns));
    }
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  List<Seen> seen() {
    synchronized (seen) {
      return List.copyOf(seen);
    }
  }

  private Behaviour next() {
    synchronized (script) {
      return script.size() > 1 ? script.removeFirst() : script.getFirst();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    synchronized (seen) {
      seen.add(new Seen(path, exchange.getRequestHeaders(), body));
    }
    try (exchange) {
      behave(exchange, next(), wire.isStreamed(path, body));
    } catch (IOException clientIsGone) {
      exchange.close();
    }
  }

  private void behave(HttpExchange exchange, Behaviour behaviour, boolean streamed)
      throws IOException {
    switch (behaviour) {
      case REPLIES -> send(exchange, 200, wire.reply(Behaviour.TEXT, false, streamed), streamed);
      case RUNS_FULL -> send(exchange, 200, wire.reply(Behaviour.TEXT, true, streamed), streamed);
      case CUTS_OFF_WITHIN -> cut(exchange, wire.reply(Behaviour.TEXT, false, streamed), streamed);
      case LIMITS_RATE -> send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}", false);
      case LIMITS_RATE_FOR_SEVEN_SECONDS -> {
        exchange.getResponseHeaders().add("Retry-After", "7");
        send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}", false);
      }
      case BREAKS_DOWN -> send(exchange, 500, "oops", false);
      case HANGS_BEFORE_HEADERS -> hang();
      case HANGS_WITHIN_BODY -> {
        start(exchange, wire.reply(Behaviour.TEXT, false, streamed), streamed);
        hang();
      }
      case SENDS_NO_JSON -> send(exchange, 200, wire.noJson(streamed), streamed);
      case IS_NO_MODEL_SERVER -> send(exchange, 200, "<html><body>It works!</body></html>", false);
      case REPLIES_NOTHING -> send(exchange, 200, wire.reply("", false, streamed), streamed);
      case OFFERS_NO_CHOICE -> send(exchange, 200, wire.noChoice(streamed), streamed);
      case CALLS_A_TOOL -> send(exchange, 200, wire.toolCall(streamed), streamed);
      case SENDS_TEN_MEGABYTES ->
          send(exchange, 200, wire.reply("x".repeat(10 << 20), false, streamed), streamed);
      case SENDS_LATIN_1 -> {
        String reply = wire.reply(Behaviour.TEXT, false, streamed);
        send(exchange, 200, reply.getBytes(StandardCharsets.ISO_8859_1), streamed);
      }
      case REFUSES_THE_KEY -> send(exchange, 401, wire.keyRefused(exchange), false);
      case LACKS_THE_MODEL ->
          send(exchange, 404, "{\"error\":{\"message\":\"model not found\"}}", false);
      case FINDS_IT_TOO_LONG ->
          send(
              exchange,
              400,
              "{\"error\":{\"code\":\"context_length_exceeded\",\"message\":\"maximum context"
                  + " length is 8\"}}",
              false);
      case SENDS_ELSEWHERE -> {
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
        send(exchange, 307, "", false);
      }
      case DECLINES -> send(exchange, 400, "{\"error\":{\"code\":\"content_filter\"}}", false);
    }
  }

  private void hang() {
    try {
      closing.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String text, boolean streamed)
      throws IOException {
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8), streamed);
  }

  private static void send(HttpExchange exchange, int status, byte[] body, boolean streamed)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type(streamed));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private static String type(boolean streamed) {
    return streamed ? "text/event-stream" : "application/json";
  }

  /** Say that more is to come than does, and send one half of the rest. */
  private static OutputStream start(HttpExchange exchange, String text, boolean streamed)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type(streamed));
    exchange.sendResponseHeaders(200, body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
    return out;
  }

  private static void cut(HttpExchange exchange, String text, boolean streamed) throws IOException {
    start(exchange, text, streamed).flush();
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

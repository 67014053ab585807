package dev.lakewright.testkit.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that speaks as OpenAI's does, for tests of the whole product. */
public final class ModelServer implements AutoCloseable {
  /**
   * What the server does with one request.
   *
   * @param text of a reply; empty where the body is sent as it is
   */
  public record Turn(int status, String body, boolean hangs, Optional<String> text) {
    private static final String USAGE =
        "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}";

    /** Reply a text, in parts where that is asked for. */
    public static Turn text(String text) {
      return new Turn(200, "", false, Optional.of(text));
    }

    public static Turn fails(int status, String body) {
      return new Turn(status, body, false, Optional.empty());
    }

    /** Never answer. */
    public static Turn hang() {
      return new Turn(200, "", true, Optional.empty());
    }

    private String sent(boolean streamed) {
      return text.map(it -> streamed ? events(it) : whole(it)).orElse(body);
    }

    private static String whole(String text) {
      return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
          + escaped(text)
          + "\"},\"finish_reason\":\"stop\"}],"
          + USAGE
          + "}";
    }

    private static String events(String text) {
      return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
          + escaped(text)
          + "\"}}]}\n\ndata: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: {\"choices\":[],"
          + USAGE
          + "}\n\ndata: [DONE]\n\n";
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<String> bodies = new ArrayList<>();

  /**
   * Start a server.
   *
   * @param turns what to do with a request, by its body
   */
  public ModelServer(Function<String, Turn> turns) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, turns));
    server.start();
  }

  private void handle(HttpExchange exchange, Function<String, Turn> turns) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (bodies) {
      bodies.add(body);
    }
    asked.countDown();
    Turn turn = turns.apply(body);
    try (exchange) {
      if (turn.hangs()) {
        closing.await();
      }
      boolean streamed = body.replace(" ", "").contains("\"stream\":true");
      byte[] reply = turn.sent(streamed).getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", streamed ? "text/event-stream" : "application/json");
      exchange.sendResponseHeaders(turn.status(), reply.length);
      exchange.getResponseBody().write(reply);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Return the bodies of all requests so far. */
  public List<String> bodies() {
    synchronized (bodies) {
      return List.copyOf(bodies);
    }
  }

  /** Wait until the first request has come. */
  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

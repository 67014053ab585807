package dev.lakewright.gateway.transport;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The HTTP exchange of one model call, on the caller's thread. It ends when the call is stopped, is
 * never sent on to another address, and reads no more of a reply than {@link #MOST_BYTES}.
 */
public final class ModelTransport implements HttpClient {
  /** Most bytes of a reply. */
  public static final long MOST_BYTES = 4 << 20;

  private static final int MOST_ERROR_BYTES = 4_096;

  private final java.net.http.HttpClient http;
  private final CallSignals signals;

  ModelTransport(java.net.http.HttpClient http, CallSignals signals) {
    this.http = http;
    this.signals = signals;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (InputStream body = opened(request)) {
      return SuccessfulHttpResponse.builder()
          .statusCode(200)
          .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .build();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try (InputStream body = opened(request)) {
      listener.onOpen(SuccessfulHttpResponse.builder().statusCode(200).build());
      parser.parse(body, listener);
      listener.onClose();
    } catch (IOException | HttpException broken) {
      listener.onError(broken);
    }
  }

  /** Send the request and return the body of a good reply, which the caller closes. */
  private InputStream opened(HttpRequest request) throws IOException {
    HttpResponse<InputStream> response = sent(translated(request));
    signals.reached();
    InputStream body = new BoundedStream(response.body(), MOST_BYTES, signals);
    signals.onStop(() -> close(body));
    if (response.statusCode() / 100 == 2) {
      return body;
    }
    try (body) {
      String said = new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
      signals.refused(
          new CallSignals.Refusal(
              response.statusCode(), said, response.headers().firstValue("Retry-After")));
      throw new HttpException(response.statusCode(), said);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException closedAnyway) {
      // There is nothing left to save.
      return;
    }
  }

  private java.net.http.HttpRequest translated(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(it -> builder.header(name, it)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<InputStream> sent(java.net.http.HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> response =
        http.sendAsync(request, BodyHandlers.ofInputStream());
    signals.onStop(() -> response.cancel(true));
    try {
      return response.get(signals.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
    } catch (TimeoutException late) {
      signals.stop(CallSignals.Stop.TIMED_OUT);
      throw new IOException(late);
    } catch (CancellationException stopped) {
      throw new IOException(stopped);
    } catch (InterruptedException left) {
      Thread.currentThread().interrupt();
      signals.stop(CallSignals.Stop.CANCELLED);
      throw new IOException(left);
    }
  }
}

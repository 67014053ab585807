package dev.lakewright.gateway.transport;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/** Hands the transport of one call to a provider's model; time limits are the call's own. */
public final class TransportBuilder implements HttpClientBuilder {
  private final ModelTransport transport;

  public TransportBuilder(java.net.http.HttpClient http, CallSignals signals) {
    this.transport = new ModelTransport(http, signals);
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ofDays(1);
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return Duration.ofDays(1);
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return transport;
  }
}

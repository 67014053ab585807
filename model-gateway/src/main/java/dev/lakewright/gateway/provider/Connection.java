package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.gateway.key.ApiKey;
import dev.langchain4j.http.client.HttpClientBuilder;

/** What a provider's model is made from, for one call. */
record Connection(ModelSpec spec, ApiKey key, HttpClientBuilder http) {}

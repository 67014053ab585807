package dev.lakewright.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose protocol a model speaks, or that it runs in this process. */
public enum Provider {
  /** OpenAI, and every server that speaks as it does. */
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY"),
  ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
  GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY"),
  OLLAMA("http://localhost:11434", ""),
  /** Azure OpenAI by its v1 API, which speaks as OpenAI's does. */
  AZURE(
      "",
      "https://[a-z0-9-]+[.](openai|services[.]ai)[.]azure[.]com/openai/v1/?",
      "https://RESOURCE.openai.azure.com/openai/v1",
      "AZURE_OPENAI_API_KEY"),
  /** Amazon Bedrock by its endpoints that speak as OpenAI's do. */
  BEDROCK(
      "",
      "https://bedrock-(runtime[.][a-z0-9-]+[.]amazonaws[.]com/openai"
          + "|mantle[.][a-z0-9-]+[.]api[.]aws)/v1/?",
      "https://bedrock-runtime.REGION.amazonaws.com/openai/v1",
      "AWS_BEARER_TOKEN_BEDROCK"),
  /** A file in the format GGUF, run in this process; nothing is sent anywhere. */
  GGUF("", "");

  private final String baseUrl;
  private final String own;
  private final String form;
  private final String keyVariable;

  Provider(String baseUrl, String keyVariable) {
    this(baseUrl, Pattern.quote(baseUrl), "", keyVariable);
  }

  Provider(String baseUrl, String own, String form, String keyVariable) {
    this.baseUrl = baseUrl;
    this.own = own;
    this.form = form;
    this.keyVariable = keyVariable;
  }

  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Provider::word).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Return where the provider's own service is; empty where it has no address for everybody. */
  public String baseUrl() {
    return baseUrl;
  }

  /** Return what an address looks like, for a provider whose models all need one of their own. */
  public Optional<String> addressForm() {
    return Optional.of(form).filter(it -> !it.isEmpty());
  }

  /** Return whether the address is one of the provider's own service, where its key may go. */
  public boolean isOwn(String address) {
    return address.matches(own);
  }

  /** Return the variable that customarily holds a key for it; empty where none is needed. */
  public String keyVariable() {
    return keyVariable;
  }

  /** Return where a key for the address is customarily: nowhere, if it is somebody else's. */
  public KeySource usualKey(String address) {
    return isOwn(address) && !keyVariable().isEmpty()
        ? new KeySource.Variable(keyVariable())
        : KeySource.NONE;
  }
}

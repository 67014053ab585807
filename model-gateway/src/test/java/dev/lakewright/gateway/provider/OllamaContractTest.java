package dev.lakewright.gateway.provider;

class OllamaContractTest extends ProviderContract {
  OllamaContractTest() {
    super(Wire.OLLAMA);
  }
}

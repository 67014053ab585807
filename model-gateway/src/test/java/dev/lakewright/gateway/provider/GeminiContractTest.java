package dev.lakewright.gateway.provider;

class GeminiContractTest extends ProviderContract {
  GeminiContractTest() {
    super(Wire.GEMINI);
  }
}

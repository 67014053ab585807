package dev.lakewright.gateway.provider;

class AnthropicContractTest extends ProviderContract {
  AnthropicContractTest() {
    super(Wire.ANTHROPIC);
  }
}

package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.Provider;

/** A cloud that speaks as OpenAI does. */
record CloudWire(Provider provider) implements Wire {
  @Override
  public String reply(String text, boolean full, boolean streamed) {
    return OPENAI.reply(text, full, streamed);
  }

  @Override
  public String noChoice(boolean streamed) {
    return OPENAI.noChoice(streamed);
  }

  @Override
  public String toolCall(boolean streamed) {
    return OPENAI.toolCall(streamed);
  }
}

package dev.lakewright.core.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a model is asked. Equal requests are the same question: records of replies are found by it.
 *
 * @param maxTokens most tokens of the reply
 * @param temperature 0 for the likeliest reply; higher for more diverse ones
 * @param stop texts before which the reply ends
 * @param form of the reply
 * @param chances whether the chance of each token is wanted, where the provider tells it
 * @param seed for diverse replies that can be had again, where the provider heeds it
 */
public record ModelRequest(
    List<ModelMessage> messages,
    int maxTokens,
    double temperature,
    List<String> stop,
    WantedForm form,
    boolean chances,
    OptionalLong seed) {
  public ModelRequest {
    messages = List.copyOf(messages);
    stop = List.copyOf(stop);
    if (messages.isEmpty() || maxTokens < 1 || !(temperature >= 0)) {
      throw new IllegalArgumentException("no message, no room for a reply, or no temperature");
    }
  }

  /** Make a request for the likeliest text. */
  public static ModelRequest of(List<ModelMessage> messages, int maxTokens) {
    return new ModelRequest(
        messages, maxTokens, 0, List.of(), WantedForm.TEXT, false, OptionalLong.empty());
  }

  public ModelRequest withStop(String... ends) {
    return new ModelRequest(messages, maxTokens, temperature, List.of(ends), form, chances, seed);
  }

  public ModelRequest in(WantedForm wanted) {
    return new ModelRequest(messages, maxTokens, temperature, stop, wanted, chances, seed);
  }

  public ModelRequest withChances() {
    return new ModelRequest(messages, maxTokens, temperature, stop, form, true, seed);
  }

  /** Return a request for one of several diverse replies. */
  public ModelRequest diverse(double heat, long number) {
    return new ModelRequest(
        messages, maxTokens, heat, stop, form, chances, OptionalLong.of(number));
  }
}

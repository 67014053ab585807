package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelReply.Finish;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenChance;
import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.core.model.TokenUse;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;

/** Takes a provider's response for a reply, or says why it is none. */
final class ReplyReader {
  private static final char NOT_UTF_8 = '\uFFFD';

  private ReplyReader() {}

  /**
   * Read a response.
   *
   * @param streamed true if it came in parts, so that an end without a reason is a broken one
   */
  static ModelOutcome read(
      ModelRequest request, ChatResponse response, List<TokenChance> chances, boolean streamed) {
    Optional<FinishReason> reason = Optional.ofNullable(response.finishReason());
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    if (reason.equals(Optional.of(FinishReason.CONTENT_FILTER))) {
      return ModelOutcome.failed(FailureKind.REFUSED, "its provider declines to reply");
    }
    if (response.aiMessage().hasToolExecutionRequests()) {
      return ModelOutcome.failed(FailureKind.MALFORMED, "it called a tool instead of writing");
    }
    if (text.isBlank()) {
      return ModelOutcome.failed(FailureKind.MALFORMED, "the reply is empty");
    }
    if (streamed && reason.isEmpty()) {
      return ModelOutcome.failed(FailureKind.PASSING, "the connection broke off within the reply");
    }
    if (text.indexOf(NOT_UTF_8) >= 0) {
      return ModelOutcome.failed(FailureKind.MALFORMED, "the reply is not UTF-8");
    }
    boolean full = reason.equals(Optional.of(FinishReason.LENGTH));
    return new ModelOutcome.Replied(
        new ModelReply(
            text, use(request, text, response), full ? Finish.FULL : Finish.DONE, chances));
  }

  private static TokenUse use(ModelRequest request, String text, ChatResponse response) {
    Optional<TokenUsage> told = Optional.ofNullable(response.tokenUsage());
    Optional<Integer> input = told.map(TokenUsage::inputTokenCount).filter(it -> it > 0);
    Optional<Integer> output = told.map(TokenUsage::outputTokenCount).filter(it -> it >= 0);
    return new TokenUse(
        input.map(Integer::longValue).orElseGet(() -> TokenEstimate.of(request.messages())),
        output.map(Integer::longValue).orElseGet(() -> TokenEstimate.of(text)),
        input.isEmpty() || output.isEmpty());
  }
}

package dev.lakewright.gateway.provider;

import dev.lakewright.core.model.ModelListener;
import dev.lakewright.gateway.transport.CallSignals;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import org.jspecify.annotations.Nullable;

/** Hears a streamed reply to its end, on the thread that asked: the transport has no other. */
final class Streamed implements StreamingChatResponseHandler {
  private final ModelListener listener;
  private final CallSignals signals;
  private @Nullable ChatResponse response;
  private @Nullable Throwable problem;

  private Streamed(ModelListener listener, CallSignals signals) {
    this.listener = listener;
    this.signals = signals;
  }

  static ChatResponse response(
      StreamingChatModel model, ChatRequest request, ModelListener listener, CallSignals signals) {
    Streamed heard = new Streamed(listener, signals);
    model.chat(request, heard);
    Throwable broken = heard.problem;
    if (broken != null) {
      throw new IllegalStateException(broken);
    }
    ChatResponse whole = heard.response;
    if (whole == null) {
      throw new IllegalStateException("the stream ended without a reply");
    }
    return whole;
  }

  @Override
  public void onPartialResponse(String part) {
    if (signals.stopped().isEmpty()) {
      listener.heard(part);
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse whole) {
    response = whole;
  }

  @Override
  public void onError(Throwable broken) {
    if (problem == null) {
      problem = broken;
    }
  }
}

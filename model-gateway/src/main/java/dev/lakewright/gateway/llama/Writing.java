package dev.lakewright.gateway.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelReply.Finish;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.TokenUse;
import java.util.List;
import java.util.Optional;

/**
 * A loaded model, writing one reply after the other on one thread. The library can only be stopped
 * between two tokens, and reads a prompt as one: so it is given prompts in pieces.
 */
final class Writing {
  /** Some seventy tokens: on a slow machine two seconds, within which a call must not be ended. */
  private static final int PIECE = 256;

  private static final char NOT_UTF_8 = '\uFFFD';

  private final LlamaModel model;
  private final long context;
  private String read = "";

  /**
   * Take over a model.
   *
   * @param context most tokens of a prompt and its reply together
   */
  Writing(LlamaModel model, long context) {
    this.model = model;
    this.context = context;
  }

  /** Write until the reply is done or nobody waits for it. */
  void write(ModelRequest request, Call call) {
    String prompt = ChatPrompt.of(model, request.messages());
    // One more for the token that a text may begin with, one for the reply.
    int tokens = model.encode(prompt).length + 1;
    if (tokens + 1 > context) {
      String why = "the prompt has " + tokens + " tokens, and the model has room for " + context;
      call.finish(ModelOutcome.failed(FailureKind.TOO_LONG, why));
      return;
    }
    int most = (int) Math.min(request.maxTokens(), context - tokens);
    readAhead(prompt, call);
    if (!call.isOver()) {
      reply(request, prompt, new Room(tokens, most), call);
      read = prompt;
    }
  }

  /** What is left for a reply after a prompt, in tokens. */
  private record Room(int prompt, int most) {}

  private void readAhead(String prompt, Call call) {
    int end = sharedStart(prompt) + PIECE;
    while (end < prompt.length() && !call.isOver()) {
      int cut = Character.isHighSurrogate(prompt.charAt(end - 1)) ? end - 1 : end;
      String piece = prompt.substring(0, cut);
      InferenceParameters nothing = plain(piece).setNPredict(0);
      model.generate(nothing).forEach(part -> {});
      read = piece;
      end += PIECE;
    }
  }

  /** What the model has read already need not be read again. */
  private int sharedStart(String prompt) {
    int shared = 0;
    int most = Math.min(prompt.length(), read.length());
    while (shared < most && prompt.charAt(shared) == read.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private static InferenceParameters plain(String prompt) {
    return new InferenceParameters(prompt).setCachePrompt(true).setTemperature(0);
  }

  /** Chances are not asked for: the library would end the process over them. */
  private static InferenceParameters settings(ModelRequest request, String prompt, int most) {
    InferenceParameters settings =
        plain(prompt)
            .setNPredict(most)
            .setTemperature((float) request.temperature())
            .setStopStrings(request.stop().toArray(String[]::new));
    request.seed().ifPresent(seed -> settings.setSeed(Math.floorMod(seed, Integer.MAX_VALUE)));
    request
        .form()
        .<Optional<String>>fold(
            Optional::empty, (name, schema) -> SafeSchema.grammar(schema), Optional::of)
        .ifPresent(settings::setGrammar);
    return settings;
  }

  private void reply(ModelRequest request, String prompt, Room room, Call call) {
    LlamaIterator parts = model.generate(settings(request, prompt, room.most())).iterator();
    StringBuilder text = new StringBuilder();
    int heard = 0;
    boolean more = false;
    while (parts.hasNext()) {
      if (call.isOver()) {
        parts.cancel();
        return;
      }
      String part = parts.next().text;
      if (parts.hasNext()) {
        heard++;
        more = !part.isEmpty();
      }
      text.append(part);
      if (!part.isEmpty()) {
        call.hear(part);
      }
    }
    // The end of a reply is heard as nothing; a token before a stop may be heard in part.
    boolean full = more && (request.stop().isEmpty() || heard >= room.most());
    Finish finish = full ? Finish.FULL : Finish.DONE;
    TokenUse use = new TokenUse(room.prompt(), heard, false);
    call.finish(outcome(new ModelReply(text.toString(), use, finish, List.of())));
  }

  private static ModelOutcome outcome(ModelReply reply) {
    if (reply.text().isBlank()) {
      return ModelOutcome.failed(FailureKind.MALFORMED, "the reply is empty");
    }
    if (reply.text().indexOf(NOT_UTF_8) >= 0) {
      return ModelOutcome.failed(FailureKind.MALFORMED, "the reply is not UTF-8");
    }
    return new ModelOutcome.Replied(reply);
  }
}

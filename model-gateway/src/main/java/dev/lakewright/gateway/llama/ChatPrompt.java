package dev.lakewright.gateway.llama;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.Pair;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelMessage.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts messages into the form that a model was taught with. The library's template is filled with
 * marks, and the messages take their places here: what it gives back has lost every sign beyond the
 * basic plane.
 */
final class ChatPrompt {
  private static final Pattern MARK = Pattern.compile("@@message:(\\d+)@@");

  /** What a token of control looks like in all models known. */
  private static final Pattern CONTROL = Pattern.compile("<[^<>\\s]{1,60}>|\\[/?[A-Z_]{2,30}\\]");

  private ChatPrompt() {}

  static String of(LlamaModel model, List<ModelMessage> messages) {
    String template = model.applyTemplate(marked(messages));
    return MARK.matcher(template)
        .replaceAll(
            mark -> {
              int number = Integer.parseInt(mark.group(1));
              return Matcher.quoteReplacement(disarmed(model, messages.get(number).text()));
            });
  }

  private static InferenceParameters marked(List<ModelMessage> messages) {
    boolean instructed = messages.get(0).role() == Role.SYSTEM;
    List<Pair<String, String>> turns = new ArrayList<>();
    for (int i = instructed ? 1 : 0; i < messages.size(); i++) {
      Role role = messages.get(i).role();
      turns.add(new Pair<>(role == Role.ASSISTANT ? "assistant" : "user", mark(i)));
    }
    return new InferenceParameters("")
        .setMessages(instructed ? mark(0) : "", turns)
        .setUseChatTemplate(true);
  }

  private static String mark(int number) {
    return "@@message:" + number + "@@";
  }

  /** Break what would be read as a token of control, such as the end of the user's turn. */
  private static String disarmed(LlamaModel model, String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            found -> {
              String token = found.group();
              boolean whole = model.encode(token).length == 1;
              String broken = token.charAt(0) + " " + token.substring(1);
              return Matcher.quoteReplacement(whole ? broken : token);
            });
  }
}

package dev.lakewright.shell.render;

import dev.lakewright.runtime.route.ToolCallView;
import java.util.List;

/**
 * Writes what another server's tool returned, which nobody vouches for: escaped, never as it is.
 */
public final class ToolCallText {
  private static final int FORMAT = 1;

  private ToolCallText() {}

  /** Write the texts of a result, or all of it where it has none. */
  public static String result(ToolCallView called) {
    List<String> texts =
        called.texts().isEmpty() ? called.result().stream().toList() : called.texts();
    StringBuilder out = new StringBuilder();
    texts.forEach(text -> out.append(SafeText.lines(text)).append('\n'));
    return out.toString();
  }

  /** Say why a call failed, and whether it may have had its effect nevertheless. */
  public static String sentence(ToolCallView called) {
    List<String> reasons = called.reasons();
    String last = reasons.isEmpty() ? "no reason is known" : reasons.get(reasons.size() - 1);
    String times = reasons.size() > 1 ? " (called " + reasons.size() + " times)" : "";
    String after =
        called.mayHaveHappened()
            ? ". Look whether it has done its work before you call it again"
            : "";
    return called.tool() + " gave no result" + times + ": " + last + after;
  }

  /** Write one JSON document; fields come in the order written here. */
  public static String json(ToolCallView called) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("tool", called.tool());
          if (called.result().isPresent()) {
            json.writeFieldName("result");
            json.writeRawValue(SafeText.data(called.result().get()));
          }
          Json.texts(json, "reasons", called.reasons());
          json.writeBooleanField("mayHaveHappened", called.mayHaveHappened());
          Json.texts(json, "warnings", called.warnings());
          json.writeEndObject();
        });
  }
}

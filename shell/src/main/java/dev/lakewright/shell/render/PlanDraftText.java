package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.plan.PlanQuestion;
import dev.lakewright.runtime.draft.DraftOutcome;
import java.io.IOException;
import java.util.List;

/** Writes what came of a wish for a plan. */
public final class PlanDraftText {
  private static final int FORMAT = 1;
  private static final int MOST_CHOICES = 8;

  private PlanDraftText() {}

  public static String written(DraftOutcome.Written written, Look look) {
    Labelled text = new Labelled(look);
    text.sentence("Wrote", SafeText.oneLine(written.file()));
    for (PlanQuestion it : written.assumed()) {
      String usual = it.usual().orElse("");
      text.sentence("Assumed", SafeText.oneLine(it.question() + " " + usual));
    }
    String name = written.plan().name().value();
    text.sentence("Next", "lakewright plan show " + name + ", lakewright run " + name);
    return text.text();
  }

  public static String unclear(List<PlanQuestion> questions, Look look) {
    Labelled text = new Labelled(look);
    for (PlanQuestion it : questions) {
      text.sentence("Say", SafeText.oneLine(it.question()));
      List<String> choices = it.choices().stream().limit(MOST_CHOICES).toList();
      if (!choices.isEmpty()) {
        text.sentence("", SafeText.oneLine(String.join(" | ", choices)));
      }
    }
    return text.text();
  }

  public static String json(DraftOutcome.Written written) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("plan", written.plan().name().value());
          json.writeStringField("file", written.file());
          questions(json, "assumed", written.assumed());
          json.writeEndObject();
        });
  }

  public static String json(List<PlanQuestion> questions) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          questions(json, "questions", questions);
          json.writeEndObject();
        });
  }

  private static void questions(JsonGenerator json, String field, List<PlanQuestion> questions)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (PlanQuestion it : questions) {
      json.writeStartObject();
      json.writeStringField("slot", it.slot());
      json.writeStringField("question", it.question());
      Json.texts(json, "choices", it.choices());
      if (it.usual().isPresent()) {
        json.writeStringField("usual", it.usual().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

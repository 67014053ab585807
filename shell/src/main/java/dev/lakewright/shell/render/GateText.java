package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.sql.GateExplanation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what the gate saw in a statement. */
public final class GateText {
  private static final int FORMAT = 1;
  private static final double MICROS = 1_000.0;

  private GateText() {}

  public static String render(GateExplanation explanation, Look look) {
    Labelled text = new Labelled(look);
    text.sql("SQL", explanation.sql().value());
    text.sentence("Gate", verdict(explanation));
    explanation.query().ifPresent(query -> TraceText.add(text, explanation.sql(), query));
    if (explanation.query().isEmpty()) {
      text.sentence("Tables", list(explanation.tables()));
    }
    text.sentence("Functions", list(explanation.functions()));
    explanation.normalForm().ifPresent(form -> text.sql("Bound as", form.strip()));
    String failure =
        explanation
            .outcome()
            .fold(
                (query, facts) -> "",
                why -> FailureText.render(why, Optional.of(explanation.sql().value()), look));
    return text.raw(failure).text();
  }

  private static String verdict(GateExplanation explanation) {
    String time = String.format(Locale.ROOT, " (%.1f ms)", explanation.micros() / MICROS);
    String beyond =
        explanation.beyond().map(why -> "; not bound: " + SafeText.oneLine(why)).orElse("");
    return explanation
            .outcome()
            .fold((query, facts) -> "passed, " + binding(explanation), failure -> "refused")
        + beyond
        + time;
  }

  private static String binding(GateExplanation explanation) {
    return explanation.beyond().isPresent() ? "engine-checked" : "bound by both parsers";
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : SafeText.oneLine(String.join(", ", names));
  }

  /** Write one JSON document; fields come in the order written here. */
  public static String json(GateExplanation explanation) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("sql", explanation.sql().value());
          outcome(json, explanation);
          TraceJson.write(json, explanation.query());
          Json.texts(json, "tables", explanation.tables());
          Json.texts(json, "functions", explanation.functions());
          if (explanation.normalForm().isPresent()) {
            json.writeStringField("normalForm", explanation.normalForm().get().strip());
          }
          if (explanation.beyond().isPresent()) {
            json.writeStringField("notBound", explanation.beyond().get());
          }
          json.writeNumberField("micros", explanation.micros());
          json.writeEndObject();
        });
  }

  private static void outcome(JsonGenerator json, GateExplanation explanation) throws IOException {
    Optional<Failure> failure =
        explanation.outcome().fold((query, facts) -> Optional.empty(), Optional::of);
    json.writeBooleanField("passed", failure.isEmpty());
    if (failure.isEmpty()) {
      json.writeStringField(
          "binding", explanation.beyond().isPresent() ? "engine-checked" : "bound");
      return;
    }
    json.writeStringField("rule", failure.get().code().name());
    json.writeStringField("message", failure.get().message());
    if (failure.get().location().isPresent()) {
      json.writeNumberField("line", failure.get().location().get().line());
      json.writeNumberField("column", failure.get().location().get().column());
    }
    Json.texts(json, "nearest", failure.get().nearest());
    MisnamedJson.write(json, failure.get());
  }
}

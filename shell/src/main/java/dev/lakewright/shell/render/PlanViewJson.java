package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.runtime.plan.Forecast;
import dev.lakewright.runtime.plan.PlanView;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes plans and what is wrong with them as JSON. */
public final class PlanViewJson {
  private static final int FORMAT = 1;

  private PlanViewJson() {}

  public static String show(PlanView view) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("file", view.file());
          Optional<Plan> plan = view.plan();
          if (plan.isPresent()) {
            json.writeStringField("plan", plan.get().name().value());
          }
          json.writeArrayFieldStart("steps");
          for (Step step : plan.map(Plan::steps).orElse(List.of())) {
            step(json, step, view);
          }
          json.writeEndArray();
          problems(json, "problems", view.problems());
          problems(json, "notes", view.check().map(check -> check.notes()).orElse(List.of()));
          json.writeEndObject();
        });
  }

  private static void step(JsonGenerator json, Step step, PlanView view) throws IOException {
    json.writeStartObject();
    json.writeStringField("step", step.id().value());
    json.writeStringField("kind", step.kind());
    Json.texts(json, "inputs", step.head().inputs().stream().map(StepId::value).toList());
    Json.texts(json, "when", step.head().when().stream().map(Condition::toString).toList());
    Optional<List<Column>> columns =
        view.check().flatMap(check -> Optional.ofNullable(check.columns().get(step.id())));
    if (columns.isPresent()) {
      json.writeArrayFieldStart("columns");
      for (Column column : columns.get()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", column.type().sql());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Return what is wrong with a plan that was to run. */
  public static String wrong(String file, List<Failure> problems) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("file", file);
          problems(json, "problems", problems);
          json.writeEndObject();
        });
  }

  private static void problems(JsonGenerator json, String field, List<Failure> problems)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Failure problem : problems) {
      json.writeStartObject();
      json.writeStringField("code", problem.code().name());
      json.writeStringField("message", problem.message());
      Optional<SourceLocation> place = problem.location();
      if (place.isPresent()) {
        json.writeNumberField("line", place.get().line());
        json.writeNumberField("column", place.get().column());
      }
      Json.texts(json, "nearest", problem.nearest());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  public static String forecast(Forecast forecast) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          if (forecast.seconds().isPresent()) {
            json.writeNumberField("seconds", forecast.seconds().getAsDouble());
          }
          json.writeArrayFieldStart("steps");
          for (Forecast.Line line : forecast.lines()) {
            line(json, line);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void line(JsonGenerator json, Forecast.Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("step", line.step());
    json.writeStringField("kind", line.kind());
    json.writeStringField("fate", line.fate().name().toLowerCase(Locale.ROOT));
    if (line.rows().isPresent()) {
      json.writeNumberField("rows", line.rows().getAsLong());
    }
    if (line.bytes().isPresent()) {
      json.writeNumberField("bytes", line.bytes().getAsLong());
    }
    if (line.millis().isPresent()) {
      json.writeNumberField("millis", line.millis().getAsLong());
    }
    json.writeEndObject();
  }
}

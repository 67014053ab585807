package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.runtime.run.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Runs, replays and diagnoses as JSON documents; fields come in the order written here. */
public final class RunJson {
  private static final int FORMAT = 1;

  private RunJson() {}

  public static String show(RunRecord run) {
    return Json.pretty(
        json -> {
          start(json);
          writeRun(json, run);
          json.writeEndObject();
        });
  }

  public static String replay(Replay replay) {
    return Json.pretty(
        json -> {
          start(json);
          json.writeStringField("first", replay.first().id().value());
          json.writeStringField("second", replay.second().id().value());
          json.writeBooleanField("same", replay.same());
          json.writeBooleanField("sameLake", replay.sameCatalog());
          json.writeBooleanField("sameReading", replay.sameReading());
          json.writeBooleanField("sameSql", replay.sameSql());
          json.writeBooleanField("sameResult", replay.sameResult());
          json.writeEndObject();
        });
  }

  public static String diagnoses(List<Diagnosis> diagnoses) {
    return Json.pretty(
        json -> {
          start(json);
          json.writeArrayFieldStart("diagnoses");
          for (Diagnosis diagnosis : diagnoses) {
            json.writeStartObject();
            json.writeStringField("level", diagnosis.level().name().toLowerCase(Locale.ROOT));
            json.writeStringField("what", diagnosis.what());
            json.writeStringField("saw", diagnosis.saw());
            json.writeStringField("advice", diagnosis.advice());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  public static String version(String version, String java) {
    return Json.pretty(
        json -> {
          start(json);
          json.writeStringField("version", version);
          json.writeStringField("java", java);
          json.writeEndObject();
        });
  }

  private static void start(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
  }

  private static void writeRun(JsonGenerator json, RunRecord run) throws IOException {
    json.writeStringField("run", run.id().value());
    json.writeStringField("kind", run.kind());
    json.writeStringField("input", run.input());
    json.writeStringField("lake", run.lake());
    json.writeStringField("startedAt", run.startedAt());
    json.writeNumberField("elapsedMillis", run.elapsedMillis());
    json.writeStringField("catalog", run.catalog());
    json.writeStringField("outcome", run.outcome());
    json.writeStringField("message", run.message());
    writeAnswer(json, run);
    json.writeArrayFieldStart("checks");
    for (RunRecord.CheckLine check : run.checks()) {
      json.writeStartObject();
      json.writeStringField("check", check.check());
      json.writeStringField("verdict", check.verdict());
      json.writeStringField("sentence", check.sentence());
      if (check.evidence().isPresent()) {
        json.writeStringField("evidence", check.evidence().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    RouteTakenJson.write(json, run.route());
  }

  private static void writeAnswer(JsonGenerator json, RunRecord run) throws IOException {
    if (run.reading().isPresent()) {
      json.writeStringField("reading", run.reading().get());
    }
    if (run.sql().isPresent()) {
      json.writeStringField("sql", run.sql().get());
    }
    if (run.confidence().isPresent()) {
      json.writeNumberField("confidence", run.confidence().get());
    }
    if (run.tier().isPresent()) {
      json.writeStringField("tier", run.tier().get());
    }
    if (run.rows().isPresent()) {
      json.writeNumberField("rows", run.rows().get());
    }
    if (run.digest().isPresent()) {
      json.writeStringField("digest", run.digest().get());
    }
  }
}

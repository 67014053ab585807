package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.project.ImportNote;
import dev.lakewright.core.project.ImportProblem;
import dev.lakewright.runtime.importing.Imported;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what came of an import. */
public final class ImportText {
  private static final int FORMAT = 1;

  private ImportText() {}

  public static String written(Imported.Written written, Look look) {
    Labelled text = new Labelled(look);
    String name = written.plan().name().value();
    text.add("Plan", List.of(name));
    text.sentence("Steps", steps(written));
    text.sentence("Wrote", SafeText.oneLine(written.file()));
    written.notes().forEach(it -> text.sentence("Note", SafeText.oneLine(words(it))));
    text.sentence("Next", "lakewright plan show " + name + ", lakewright run " + name);
    return text.text();
  }

  private static String steps(Imported.Written written) {
    TreeMap<String, Long> kinds =
        written.plan().steps().stream()
            .collect(Collectors.groupingBy(Step::kind, TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String words(ImportNote note) {
    String place = note.place().map(it -> ":" + it.line() + ":" + it.column()).orElse("");
    return note.file() + place + "  " + note.sentence();
  }

  /** Write why nothing was written, with the places in the project's files. */
  public static String wrong(Imported.Wrong wrong, Look look) {
    return wrong.problems().stream()
        .map(it -> PlanText.problems(it.file(), List.of(it.failure()), look))
        .collect(Collectors.joining());
  }

  public static String json(Imported.Written written) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("plan", written.plan().name().value());
          json.writeStringField("file", written.file());
          notes(json, written.notes());
          json.writeEndObject();
        });
  }

  public static String json(Imported.Wrong wrong) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeArrayFieldStart("problems");
          for (ImportProblem it : wrong.problems()) {
            json.writeStartObject();
            json.writeStringField("file", it.file());
            json.writeStringField("problem", FailureText.sentence(it.failure()));
            json.writeEndObject();
          }
          json.writeEndArray();
          notes(json, wrong.notes());
          json.writeEndObject();
        });
  }

  private static void notes(JsonGenerator json, List<ImportNote> notes) throws IOException {
    json.writeArrayFieldStart("notes");
    for (ImportNote it : notes) {
      json.writeString(words(it));
    }
    json.writeEndArray();
  }
}

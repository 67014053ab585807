package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.Misnamed;
import java.io.IOException;
import java.util.Locale;

/** Writes which name of a statement is wrong, and what comes near to it. */
final class MisnamedJson {
  private MisnamedJson() {}

  /** Write a field of that; nothing where no name is wrong. */
  static void write(JsonGenerator json, Failure failure) throws IOException {
    if (failure.misnamed().isEmpty()) {
      return;
    }
    Misnamed name = failure.misnamed().get();
    json.writeObjectFieldStart("misnamed");
    json.writeStringField("kind", name.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("phrase", name.phrase());
    json.writeArrayFieldStart("near");
    for (Misnamed.Near near : name.near()) {
      json.writeStartObject();
      json.writeStringField("name", near.name());
      json.writeNumberField("edits", near.edits());
      json.writeStringField("type", near.type());
      json.writeStringField("reach", near.reach());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}

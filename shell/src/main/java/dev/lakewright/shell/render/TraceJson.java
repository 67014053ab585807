package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.sql.GateChange;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.Scan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes how the gate came to what runs. */
final class TraceJson {
  private TraceJson() {}

  /** Write what runs, what was changed, and what is read; nothing for a refused statement. */
  static void write(JsonGenerator json, Optional<GatedQuery> passed) throws IOException {
    if (passed.isEmpty()) {
      return;
    }
    GatedQuery query = passed.get();
    json.writeStringField("runs", query.sql().value());
    changes(json, query);
    json.writeArrayFieldStart("scans");
    for (Scan scan : query.trace().scans()) {
      json.writeStartObject();
      json.writeStringField("table", scan.table().toString());
      Json.texts(json, "columns", scan.columns());
      if (scan.rows().isPresent()) {
        json.writeNumberField("rows", scan.rows().getAsLong());
      } else {
        json.writeNullField("rows");
      }
      Json.texts(json, "files", scan.files());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Write what the gate changed, each with its rule. */
  static void changes(JsonGenerator json, GatedQuery query) throws IOException {
    List<GateChange> changes = query.changes();
    json.writeArrayFieldStart("changes");
    for (GateChange change : changes) {
      json.writeStartObject();
      json.writeStringField("rule", change.rule());
      json.writeStringField("sentence", change.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

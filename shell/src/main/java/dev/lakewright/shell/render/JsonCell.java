package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.engine.Cell;
import java.io.IOException;
import java.util.Map;

/** Writes a cell as JSON: numbers exact, what JSON has no form for as text. */
final class JsonCell {
  private JsonCell() {}

  static void write(JsonGenerator json, Cell cell) throws IOException {
    if (cell.isNull()) {
      json.writeNull();
    } else if (cell instanceof Cell.Whole whole) {
      json.writeNumber(whole.value());
    } else if (cell instanceof Cell.Exact exact) {
      json.writeNumber(exact.value());
    } else if (cell instanceof Cell.Floating floating) {
      writeFloating(json, floating.value());
    } else if (cell instanceof Cell.Bool bool) {
      json.writeBoolean(bool.value());
    } else if (cell instanceof Cell.Many many) {
      writeItems(json, many);
    } else if (cell instanceof Cell.Fields fields) {
      writeFields(json, fields);
    } else {
      json.writeString(cell.text());
    }
  }

  private static void writeFloating(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeString(Double.toString(value));
    }
  }

  private static void writeItems(JsonGenerator json, Cell.Many many) throws IOException {
    json.writeStartArray();
    for (Cell item : many.items()) {
      write(json, item);
    }
    json.writeEndArray();
  }

  private static void writeFields(JsonGenerator json, Cell.Fields fields) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Cell> field : fields.fields().entrySet()) {
      json.writeFieldName(field.getKey());
      write(json, field.getValue());
    }
    json.writeEndObject();
  }
}

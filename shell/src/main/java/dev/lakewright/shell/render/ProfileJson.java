package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes a profile as one JSON document; fields come in the order written here. */
public final class ProfileJson {
  private static final int FORMAT = 1;

  private ProfileJson() {}

  public static String of(DatasetProfile profile) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("table", profile.name());
          json.writeNumberField("rows", profile.rows());
          array(json, "columns", profile.columns(), it -> column(json, it));
          array(json, "keys", profile.keys(), it -> names(json, it));
          array(json, "dependencies", profile.dependencies(), it -> dependency(json, it));
          array(json, "references", profile.references(), it -> reference(json, it));
          array(json, "oddities", profile.oddities(), it -> oddity(json, it));
          Json.texts(json, "notLookedAt", profile.notLookedAt());
          json.writeEndObject();
        });
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  private static <T> void array(JsonGenerator json, String field, List<T> items, Item<T> writer)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T item : items) {
      writer.write(item);
    }
    json.writeEndArray();
  }

  private static void names(JsonGenerator json, List<String> names) throws IOException {
    json.writeStartArray();
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static void column(JsonGenerator json, ColumnPage page) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", page.name());
    json.writeStringField("type", page.type().sql());
    if (page.nulls().isPresent()) {
      json.writeNumberField("nulls", page.nulls().getAsLong());
    }
    if (page.distinct().isPresent()) {
      json.writeNumberField("distinct", page.distinct().getAsLong());
      json.writeBooleanField("approximate", page.approximate());
    }
    cell(json, "least", page.least());
    cell(json, "greatest", page.greatest());
    if (page.mean().isPresent()) {
      json.writeNumberField("mean", page.mean().get());
    }
    array(json, "quantiles", page.quantiles(), it -> JsonCell.write(json, it));
    array(json, "bars", page.bars(), json::writeNumber);
    array(json, "top", page.top(), it -> count(json, it));
    json.writeEndObject();
  }

  private static void cell(JsonGenerator json, String field, Optional<Cell> cell)
      throws IOException {
    if (cell.isPresent()) {
      json.writeFieldName(field);
      JsonCell.write(json, cell.get());
    }
  }

  private static void count(JsonGenerator json, ColumnPage.ValueCount count) throws IOException {
    json.writeStartObject();
    cell(json, "value", Optional.of(count.value()));
    json.writeNumberField("rows", count.rows());
    json.writeEndObject();
  }

  private static void dependency(JsonGenerator json, FoundDependency found) throws IOException {
    json.writeStartObject();
    Json.texts(json, "from", found.from());
    json.writeStringField("to", found.to());
    json.writeNumberField("rowsToFix", found.rowsToFix());
    if (found.evidence().isPresent()) {
      json.writeStringField("evidence", found.evidence().get().value());
    }
    if (found.groups().isPresent()) {
      json.writeFieldName("groups");
      json.writeRawValue(JsonTable.array(found.groups().get()).strip());
    }
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, FoundReference found) throws IOException {
    json.writeStartObject();
    json.writeStringField("column", found.column());
    json.writeStringField("table", found.target().toString());
    json.writeStringField("targetColumn", found.targetColumn());
    json.writeNumberField("rows", found.rows());
    json.writeNumberField("rowsToFix", found.rowsToFix());
    Json.texts(json, "orphans", found.orphans());
    json.writeNumberField("likelihood", found.likelihood());
    json.writeBooleanField("declared", found.declared());
    json.writeStringField("evidence", found.evidence().value());
    json.writeEndObject();
  }

  private static void oddity(JsonGenerator json, Oddity oddity) throws IOException {
    json.writeStartObject();
    json.writeStringField("column", oddity.column());
    json.writeStringField("kind", oddity.kind());
    json.writeStringField("verdict", oddity.verdict().word());
    json.writeStringField("sentence", oddity.sentence());
    if (oddity.evidence().isPresent()) {
      json.writeStringField("evidence", oddity.evidence().get().value());
    }
    json.writeEndObject();
  }
}

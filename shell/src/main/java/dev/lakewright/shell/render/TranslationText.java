package dev.lakewright.shell.render;

import dev.lakewright.core.sql.Translation;

/** Writes a query in another dialect. */
public final class TranslationText {
  private static final int FORMAT = 1;

  private TranslationText() {}

  /** Write the statement alone, as a client of that engine takes it. */
  public static String plain(Translation.Translated done) {
    return SafeText.lines(done.sql().value()) + "\n";
  }

  /** Write one JSON document; fields come in the order written here. */
  public static String json(String sql, Translation.Translated done) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("sql", sql);
          json.writeStringField("dialect", done.dialect());
          json.writeStringField("translated", done.sql().value());
          json.writeEndObject();
        });
  }
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.lake.attach.Relations;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how CSV files are written, as DuckDB finds out when it reads them. */
record CsvForms(Reader reader) {
  private static final String NONE = "(empty)";

  /** Return the one form of the files; empty where they have several. */
  Optional<CsvForm> of(String about, List<Path> files) {
    List<CsvForm> forms = new ArrayList<>();
    for (Path file : files) {
      String place = Identifier.literal(Relations.literalGlob(file.toString()));
      forms.addAll(
          reader.query(
              about,
              "SELECT Delimiter, Quote, Escape, SkipRows, HasHeader, DateFormat, TimestampFormat"
                  + " FROM sniff_csv("
                  + place
                  + ")",
              CsvForms::read));
    }
    boolean one = forms.stream().distinct().count() == 1;
    return one ? Optional.of(forms.get(0)) : Optional.empty();
  }

  /** A file without quotes in its first lines may have some later. */
  private static CsvForm read(ResultSet row) throws SQLException {
    String quote = text(row.getString(2));
    return new CsvForm(
        text(row.getString(1)),
        quote.isEmpty() ? "\"" : quote,
        text(row.getString(3)),
        row.getLong(4),
        row.getBoolean(5),
        text(row.getString(6)),
        text(row.getString(7)));
  }

  private static String text(@org.jspecify.annotations.Nullable String found) {
    return found == null || found.equals(NONE) || found.equals("\0") ? "" : found;
  }
}

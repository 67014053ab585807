package dev.lakewright.shell.render;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableProfile;

/** The line above a table's columns, and the notes below them. */
public final class TableHead {
  private TableHead() {}

  public static String head(Table table, TableProfile profile) {
    return SafeText.oneLine(table.name().toString())
        + ", "
        + Counts.of(profile.rows(), "row")
        + ", "
        + Counts.of(table.columns().size(), "column")
        + "\n";
  }

  public static String notes(Table table, Look look) {
    StringBuilder text = new StringBuilder();
    for (String note : table.notes()) {
      Paragraph.wrap("Note: " + SafeText.oneLine(note), look.columns())
          .forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}

package dev.lakewright.shell.render;

import dev.lakewright.core.sql.GateChange;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.Scan;
import dev.lakewright.core.sql.SqlText;
import java.util.List;

/**
 * Writes what was written, what the gate made of it and why, and which tables and files it reads.
 */
final class TraceText {
  private static final int FILES = 3;

  private TraceText() {}

  static void add(Labelled text, SqlText written, GatedQuery query) {
    List<GateChange> changes = query.changes();
    if (!changes.isEmpty()) {
      text.sql("Written", written.value());
      changes.forEach(
          it -> text.sentence("Changed", SafeText.oneLine(it.rule() + ": " + it.sentence())));
    }
    query.trace().scans().forEach(scan -> text.sentence("Scan", SafeText.oneLine(scan(scan))));
  }

  private static String scan(Scan scan) {
    String columns = scan.columns().isEmpty() ? "" : " (" + String.join(", ", scan.columns()) + ")";
    String rows = scan.rows().isPresent() ? ", " + Counts.of(scan.rows().getAsLong(), "row") : "";
    return scan.table() + columns + rows + files(scan.files());
  }

  private static String files(List<String> files) {
    if (files.isEmpty()) {
      return "";
    }
    String first = String.join(", ", files.subList(0, Math.min(FILES, files.size())));
    int more = files.size() - FILES;
    return ", from " + first + (more > 0 ? " and " + Counts.of(more, "other file") : "");
  }
}

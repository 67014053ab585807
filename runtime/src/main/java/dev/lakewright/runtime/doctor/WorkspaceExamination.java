package dev.lakewright.runtime.doctor;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.runtime.Lakewright;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The workspace's file, its lakes' files, and the engine that reads them. */
final class WorkspaceExamination {
  private static final String PROBE = "SELECT 1";

  private WorkspaceExamination() {}

  static List<Diagnosis> examine(Supplier<Lakewright> opener) {
    try (Lakewright lakewright = opener.get()) {
      List<Diagnosis> found = new ArrayList<>();
      found.add(workspace(lakewright));
      found.add(engine(lakewright));
      lakewright.catalog().lakes().forEach(lake -> found.add(lake(lakewright, lake)));
      return found;
    } catch (LakewrightException refused) {
      return List.of(
          Findings.broken("workspace", refused.failure().message(), advice(refused.failure())));
    }
  }

  private static Diagnosis workspace(Lakewright lakewright) {
    return lakewright
        .location()
        .file()
        .map(file -> Findings.ok("workspace", file.toString()))
        .orElseGet(
            () ->
                Findings.ok(
                    "workspace",
                    "none here: the demo lake serves; lakewright lake add NAME PATH starts one"));
  }

  private static Diagnosis engine(Lakewright lakewright) {
    return lakewright.isSql(PROBE)
        ? Findings.ok("native library", "DuckDB loaded and answering")
        : Findings.broken("native library", "DuckDB does not parse " + PROBE, "build again");
  }

  private static Diagnosis lake(Lakewright lakewright, LakeName lake) {
    String what = "lake " + lake;
    List<TableName> tables = lakewright.catalog().tables(lake);
    List<String> unreadable = new ArrayList<>();
    for (TableName table : tables) {
      try {
        lakewright.catalog().table(table);
      } catch (LakewrightException broken) {
        unreadable.add(table.name() + " (" + broken.failure().message() + ")");
      }
    }
    if (unreadable.isEmpty()) {
      return Findings.ok(what, tables.size() + " tables, every schema read");
    }
    return Findings.broken(
        what,
        "cannot read " + String.join(", ", unreadable),
        "mend or move the files, or take the lake out with lakewright lake remove " + lake);
  }

  private static String advice(Failure failure) {
    return failure.nearest().isEmpty()
        ? "see lakewright help lake"
        : "did you mean " + String.join(" or ", failure.nearest()) + "?";
  }
}

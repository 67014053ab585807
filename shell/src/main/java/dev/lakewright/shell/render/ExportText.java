package dev.lakewright.shell.render;

import dev.lakewright.runtime.export.Comparison;
import dev.lakewright.runtime.export.Exported;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.export.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an export wrote, and what its verification found. */
public final class ExportText {
  private static final int FORMAT = 1;

  private ExportText() {}

  public static String render(
      Exported.Ready ready,
      Exports.Written written,
      Optional<Verification> verification,
      Look look) {
    Labelled text = new Labelled(look);
    String folder = SafeText.oneLine(written.folder().normalize().toString());
    text.sentence(
        "Export",
        ready.plan().name()
            + " for "
            + ready.target()
            + ", "
            + Counts.of(ready.files().size(), "file")
            + " in "
            + folder);
    text.sentence(
        "Files",
        written.written().size()
            + " written, "
            + written.unchanged().size()
            + " unchanged, "
            + written.removed().size()
            + " removed");
    if (!written.kept().isEmpty()) {
      text.sentence("Kept", "as you edited them: " + names(written.kept()));
    }
    verification.ifPresent(it -> verified(text, it));
    return text.text();
  }

  private static String names(List<String> paths) {
    return SafeText.oneLine(String.join(", ", paths));
  }

  private static void verified(Labelled text, Verification it) {
    List<String> lines = new ArrayList<>();
    for (Comparison comparison : it.comparisons()) {
      lines.add(
          (comparison.equal() ? "equal  " : "differs  ")
              + SafeText.oneLine(comparison.path())
              + "  "
              + comparison.ownRows()
              + " and "
              + comparison.otherRows()
              + " rows  "
              + comparison.digest());
      comparison.differences().forEach(line -> lines.add("  " + SafeText.oneLine(line)));
    }
    if (!it.ownFailure().isEmpty()) {
      lines.add("Lakewright's run failed: " + SafeText.oneLine(it.ownFailure()));
    }
    if (!it.otherFailure().isEmpty()) {
      lines.add("the project failed:");
      it.otherFailure().lines().forEach(line -> lines.add("  " + SafeText.oneLine(line)));
    }
    text.add("Verified", it.equal() ? Shade.GOOD : Shade.BAD, lines);
  }

  public static String json(
      Exported.Ready ready, Exports.Written written, Optional<Verification> verification) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("plan", ready.plan().name().value());
          json.writeStringField("target", ready.target());
          json.writeStringField("folder", written.folder().toString());
          Json.texts(json, "written", written.written());
          Json.texts(json, "unchanged", written.unchanged());
          Json.texts(json, "kept", written.kept());
          Json.texts(json, "removed", written.removed());
          if (verification.isPresent()) {
            json.writeBooleanField("equal", verification.get().equal());
            json.writeStringField("ownFailure", verification.get().ownFailure());
            json.writeStringField("otherFailure", verification.get().otherFailure());
            json.writeArrayFieldStart("results");
            for (Comparison it : verification.get().comparisons()) {
              json.writeStartObject();
              json.writeStringField("step", it.step());
              json.writeStringField("path", it.path());
              json.writeNumberField("ownRows", it.ownRows());
              json.writeNumberField("otherRows", it.otherRows());
              json.writeStringField("digest", it.digest());
              Json.texts(json, "differences", it.differences());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }
}

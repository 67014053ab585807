package dev.lakewright.export.target.bundle;

import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.LakeFolder;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what links a workspace to its data. */
final class Link {
  /** The folder that links to lakes are in. */
  static final String LAKES = "lakes";

  private static final String FILES = "SOURCE_DIR";

  private Link() {}

  /** Return the path of a part of a lake in the workspace. */
  static String inLake(String variable, String path) {
    String folder = LAKES + "/" + variable;
    return path.equals(".") ? folder : folder + "/" + path;
  }

  /** Return the part of a pattern before its first wildcard; empty where a link would not do. */
  static Optional<String> of(String pattern) {
    List<String> fixed = new ArrayList<>();
    for (String part : pattern.replaceAll("^(\\./)+", "").split("/", -1)) {
      if (part.matches(".*[*?\\[{].*")) {
        break;
      }
      fixed.add(part);
    }
    boolean odd =
        fixed.isEmpty()
            || fixed.stream().anyMatch(it -> it.isEmpty() || it.equals("..") || it.equals("."));
    return odd ? Optional.empty() : Optional.of(String.join("/", fixed));
  }

  /** Return the lines of a shell that make the links. */
  static List<String> lines(ExportRequest request) {
    List<String> lines = new ArrayList<>();
    for (LakeFolder lake : request.surroundings().lakes()) {
      lines.add(
          "link \"$"
              + lake.variable().toUpperCase(java.util.Locale.ROOT)
              + "\" "
              + quoted(LAKES + "/" + lake.variable()));
    }
    Set<String> files = new TreeSet<>();
    for (Step step : request.plan().steps()) {
      if (step instanceof Step.Source source && source.from() instanceof SourceRef.Files from) {
        from.paths().forEach(it -> of(it).ifPresent(files::add));
      }
    }
    files.forEach(it -> lines.add("link \"$" + FILES + "\"/" + quoted(it) + " " + quoted(it)));
    return lines;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

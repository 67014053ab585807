package dev.lakewright.planner.workspace;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Edits the text of {@code lakewright.yaml} by whole lines, so that comments, order and spacing of
 * everything else stay as the user wrote them. Files in flow style ({@code lakes: {…}}) are not
 * edited.
 */
public final class WorkspaceEdit {
  private WorkspaceEdit() {}

  /** Return the text with a lake added at the end of the list. */
  public static String add(String text, LakeSpec lake) {
    Workspace before = WorkspaceFile.parse(text);
    if (before.lake(lake.name()).isPresent()) {
      throw new LakewrightException(
          Failure.of(ErrorCode.LAKE_EXISTS, "there is a lake " + lake.name() + " already"));
    }
    String line = ending(text);
    List<String> lines = lines(text);
    Optional<YamlNode.Entry> lakes = section(text);
    if (lakes.isEmpty()) {
      if (lines.isEmpty()) {
        lines.add("format: " + WorkspaceFile.FORMAT);
      }
      lines.add("lakes:");
      lines.addAll(block(lake, "  "));
    } else {
      insert(lines, lakes.get(), lake);
    }
    return verified(String.join(line, lines) + line, before.lakes().size() + 1);
  }

  private static void insert(List<String> lines, YamlNode.Entry lakes, LakeSpec lake) {
    List<YamlNode.Entry> entries = blockEntries(lakes);
    if (entries.isEmpty()) {
      lines.addAll(lakes.place().line(), block(lake, "  "));
      return;
    }
    YamlNode.Entry last = entries.get(entries.size() - 1);
    String indent = " ".repeat(last.place().column() - 1);
    lines.addAll(end(lines, last), block(lake, indent));
  }

  /** Return the text without a lake. */
  public static String remove(String text, LakeName name) {
    Workspace before = WorkspaceFile.parse(text);
    List<String> names = before.lakes().stream().map(lake -> lake.name().value()).toList();
    if (!names.contains(name.value())) {
      throw new LakewrightException(
          Failure.of(ErrorCode.LAKE_UNKNOWN, "there is no lake " + name + " in the workspace")
              .withNearest(NearestNames.among(names, name.value(), 3)));
    }
    if (before.defaultLake().equals(Optional.of(name))) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.WORKSPACE_INVALID,
              name + " is the defaultLake of lakewright.yaml: name another one there first"));
    }
    List<String> lines = lines(text);
    YamlNode.Entry entry =
        blockEntries(section(text).orElseThrow()).stream()
            .filter(it -> it.key().equals(name.value()))
            .findFirst()
            .orElseThrow();
    lines.subList(entry.place().line() - 1, end(lines, entry)).clear();
    String line = ending(text);
    return verified(String.join(line, lines) + line, before.lakes().size() - 1);
  }

  private static Optional<YamlNode.Entry> section(String text) {
    return YamlNode.parse(text).stream()
        .flatMap(root -> root.entries().stream())
        .filter(entry -> entry.key().equals("lakes"))
        .findFirst();
  }

  private static List<YamlNode.Entry> blockEntries(YamlNode.Entry lakes) {
    boolean flow =
        lakes.value().node() instanceof MappingNode mapping
            && mapping.getFlowStyle() == FlowStyle.FLOW;
    if (flow) {
      throw new LakewrightException(
          Failure.of(
                  ErrorCode.WORKSPACE_INVALID,
                  "lakes in braces are not edited: put each lake on a line of its own")
              .at(lakes.value().place()));
    }
    return lakes.value().node() instanceof MappingNode ? lakes.value().entries() : List.of();
  }

  /** Return the index after the last line of an entry: what is indented deeper belongs to it. */
  private static int end(List<String> lines, YamlNode.Entry entry) {
    int indent = entry.place().column() - 1;
    int end = entry.place().line();
    for (int i = end; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      int spaces = line.length() - line.stripLeading().length();
      boolean item = line.stripLeading().startsWith("- ") && spaces >= indent;
      if (spaces <= indent && !item) {
        break;
      }
      end = i + 1;
    }
    return end;
  }

  private static List<String> block(LakeSpec lake, String indent) {
    String paths =
        lake.paths().stream()
            .map(WorkspaceEdit::quoted)
            .collect(Collectors.joining(", ", "[", "]"));
    return List.of(indent + lake.name() + ":", indent + "  paths: " + paths);
  }

  private static String quoted(String path) {
    return '\'' + path.replace("'", "''") + '\'';
  }

  private static String ending(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }

  private static String verified(String text, int lakes) {
    if (WorkspaceFile.parse(text).lakes().size() != lakes) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.WORKSPACE_INVALID,
              "lakewright.yaml has a form that cannot be edited safely: edit it by hand"));
    }
    return text;
  }
}

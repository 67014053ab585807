package dev.lakewright.planner.workspace;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Edits one section of {@code lakewright.yaml} by whole lines.
 *
 * @param section its key
 * @param text of the file
 */
record SectionEdit(String section, String text) {

  /**
   * Return the text with an entry added at the end of the section, which is made where it is
   * missing.
   *
   * @param block the entry's lines, as if the section stood at the left margin
   */
  String add(List<String> block) {
    List<String> lines = lines();
    Optional<YamlNode.Entry> found = find();
    if (found.isEmpty()) {
      if (lines.isEmpty()) {
        lines.add("format: " + WorkspaceFile.FORMAT);
      }
      lines.add(section + ":");
      lines.addAll(indented(block, "  "));
    } else {
      insert(lines, found.get(), block);
    }
    return joined(lines);
  }

  private void insert(List<String> lines, YamlNode.Entry found, List<String> block) {
    List<YamlNode.Entry> entries = blockEntries(found);
    if (entries.isEmpty()) {
      lines.addAll(found.place().line(), indented(block, "  "));
      return;
    }
    YamlNode.Entry last = entries.get(entries.size() - 1);
    lines.addAll(end(lines, last), indented(block, " ".repeat(last.place().column() - 1)));
  }

  private static List<String> indented(List<String> block, String indent) {
    return block.stream().map(line -> indent + line).toList();
  }

  /** Return the text without an entry that is there. */
  String remove(String key) {
    List<String> lines = lines();
    YamlNode.Entry entry =
        blockEntries(find().orElseThrow()).stream()
            .filter(it -> it.key().equals(key))
            .findFirst()
            .orElseThrow();
    lines.subList(entry.place().line() - 1, end(lines, entry)).clear();
    return joined(lines);
  }

  private Optional<YamlNode.Entry> find() {
    return YamlNode.parse(text).stream()
        .flatMap(root -> root.entries().stream())
        .filter(entry -> entry.key().equals(section))
        .findFirst();
  }

  private List<YamlNode.Entry> blockEntries(YamlNode.Entry found) {
    boolean flow =
        found.value().node() instanceof MappingNode mapping
            && mapping.getFlowStyle() == FlowStyle.FLOW;
    if (flow) {
      throw new LakewrightException(
          Failure.of(
                  ErrorCode.WORKSPACE_INVALID,
                  section + " in braces are not edited: put each on a line of its own")
              .at(found.value().place()));
    }
    return found.value().node() instanceof MappingNode ? found.value().entries() : List.of();
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

  private List<String> lines() {
    return new ArrayList<>(text.lines().toList());
  }

  private String joined(List<String> lines) {
    String ending = text.contains("\r\n") ? "\r\n" : "\n";
    return String.join(ending, lines) + ending;
  }
}

package dev.lakewright.planner.workspace;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.List;

/** Reads keys that name a table, written {@code lake.table}. */
final class TableKeys {
  private TableKeys() {}

  static TableName table(YamlNode.Entry entry, List<LakeName> lakes) {
    String text = entry.key();
    int dot = text.indexOf('.');
    List<String> names = lakes.stream().map(LakeName::value).toList();
    String lake = dot < 0 ? text : text.substring(0, dot);
    if (dot < 0 || dot == text.length() - 1) {
      throw WorkspaceFile.invalid("a table is written lake.table, not " + text, entry.place());
    }
    if (!names.contains(lake)) {
      throw new YamlNode(entry.keyNode()).wrong("there is no lake " + lake, names, lake);
    }
    return new TableName(new LakeName(lake), text.substring(dot + 1));
  }
}

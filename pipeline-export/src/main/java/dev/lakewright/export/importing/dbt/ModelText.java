package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.MappedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of SQL without its templates.
 *
 * @param text with marks
 * @param config that the file gives itself
 * @param incremental whether a part for later runs was left out
 */
record ModelText(
    String file,
    MappedText text,
    List<Mark> marks,
    Map<String, YamlTree> config,
    boolean incremental) {
  ModelText {
    marks = List.copyOf(marks);
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
  }
}

package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lake after its files were listed: tables by name, and what an engine needs to read them. */
record AttachedLake(
    LakeName name,
    Map<TableName, Source> sources,
    List<Path> readable,
    List<String> setup,
    String fingerprint) {
  AttachedLake {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    readable = List.copyOf(readable);
    setup = List.copyOf(setup);
  }
}

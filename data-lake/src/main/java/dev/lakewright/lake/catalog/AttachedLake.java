package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lake after its files were listed: tables by name, and what an engine needs to read them.
 *
 * @param contested names that several files give to a table, of which one alone has it
 * @param copied SQLite files that are read from a copy
 * @param prints each table's fingerprint, in the order of {@code sources}
 * @param fingerprint of all tables
 */
record AttachedLake(
    LakeName name,
    Map<TableName, Source> sources,
    List<Path> readable,
    List<String> setup,
    List<Path> copied,
    List<String> contested,
    Map<TableName, String> prints,
    String fingerprint) {
  AttachedLake {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    readable = List.copyOf(readable);
    setup = List.copyOf(setup);
    copied = List.copyOf(copied);
    contested = List.copyOf(contested);
    prints = Collections.unmodifiableMap(new LinkedHashMap<>(prints));
  }

  /** Take the fingerprints of the tables as their files are now. */
  static AttachedLake of(
      LakeName name,
      Map<TableName, Source> sources,
      List<Path> readable,
      List<String> setup,
      List<Path> copied,
      List<String> contested) {
    Map<TableName, String> prints = new LinkedHashMap<>();
    sources.forEach((table, source) -> prints.put(table, Fingerprint.of(source)));
    return new AttachedLake(
        name, sources, readable, setup, copied, contested, prints, Fingerprint.of(prints.values()));
  }
}

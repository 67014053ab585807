package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.KeysFile;
import dev.lakewright.lake.attach.EmptyFiles;
import dev.lakewright.lake.attach.FileGroup;
import dev.lakewright.lake.attach.Format;
import dev.lakewright.lake.attach.LakeScan;
import dev.lakewright.lake.attach.Relations;
import dev.lakewright.lake.sqlite.SqliteImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Attaches one lake: lists its files and names its tables. */
final class Attachment {
  private final SqliteImport sqlite;
  private final CopiedTables copies;
  private final LakeName lake;
  private final Map<TableName, Source> sources = new LinkedHashMap<>();
  private final Map<Path, Optional<KeysFile>> keysFiles = new HashMap<>();
  private final Set<Path> readable = new TreeSet<>();
  private final List<String> setup = new ArrayList<>();
  private final List<Path> copied = new ArrayList<>();
  private final List<String> contested = new ArrayList<>();
  private final Set<String> taken = new TreeSet<>();

  private Attachment(SqliteImport sqlite, CopiedTables copies, LakeName lake) {
    this.sqlite = sqlite;
    this.copies = copies;
    this.lake = lake;
  }

  /**
   * Attach a lake.
   *
   * @throws LakewrightException if a path holds nothing that can be read
   */
  static AttachedLake of(LakeSpec spec, LakeScan scan, SqliteImport sqlite, CopiedTables copies) {
    Attachment attachment = new Attachment(sqlite, copies, spec.name());
    for (String path : spec.paths()) {
      attachment.readable.add(scan.readable(path));
      scan.scan(path).forEach(attachment::add);
    }
    return AttachedLake.of(
        spec.name(),
        attachment.sources,
        List.copyOf(attachment.readable),
        attachment.setup,
        attachment.copied,
        attachment.contested);
  }

  private void add(FileGroup group) {
    if (group.format() == Format.DUCKDB) {
      addDuckDb(group);
    } else if (group.format() == Format.SQLITE) {
      addSqlite(group);
    } else {
      Path folder = folderOf(group);
      Optional<KeysFile.Keys> keys =
          keysFiles
              .computeIfAbsent(folder, KeysFile::in)
              .map(file -> file.tables().get(group.name()));
      EmptyFiles empty = EmptyFiles.of(group);
      addSource(group.name(), Relations.of(empty.rest()), group, keys, empty.notes());
    }
  }

  private static Path folderOf(FileGroup group) {
    Path parent = group.files().get(0).getParent();
    return parent == null ? group.files().get(0) : parent;
  }

  private void addSource(
      String wanted,
      String relation,
      FileGroup group,
      Optional<KeysFile.Keys> keys,
      List<String> notes) {
    String name = distinct(wanted);
    List<String> all = new ArrayList<>(notes);
    keys.ifPresent(it -> all.addAll(it.notes()));
    if (!name.equals(wanted)) {
      all.add("named " + name + " because another table of this lake is named " + wanted);
    }
    TableName table = new TableName(lake, name);
    Source source = new Source(table, relation, relation, group.files(), group.format(), keys, all);
    sources.put(table, copies.attach(source));
  }

  private String distinct(String wanted) {
    String name = wanted;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted + "_" + n;
      contested.add(wanted);
    }
    return name;
  }

  private void addSqlite(FileGroup group) {
    Path copy = sqlite.copyOf(group.files().get(0));
    readable.add(copy);
    copied.add(group.files().get(0));
    KeysFile.in(copy)
        .ifPresent(
            keys ->
                keys.tables()
                    .forEach(
                        (table, declared) -> {
                          Path file = copy.resolve(SqliteImport.fileName(table));
                          FileGroup one =
                              new FileGroup(table, Format.PARQUET, List.of(file), false);
                          addSource(
                              table, Relations.of(one), one, Optional.of(declared), List.of());
                        }));
  }

  private void addDuckDb(FileGroup group) {
    Path file = group.files().get(0);
    String alias = "file " + lake + " " + setup.size();
    setup.add(
        "ATTACH "
            + Identifier.literal(file.toString())
            + " AS "
            + Identifier.quote(alias)
            + " (READ_ONLY)");
    readable.add(file);
    for (DuckDbFile.Entry entry : DuckDbFile.entries(file)) {
      String name =
          entry.schema().equals("main") ? entry.table() : entry.schema() + "." + entry.table();
      String relation =
          Identifier.quote(alias)
              + "."
              + Identifier.quote(entry.schema())
              + "."
              + Identifier.quote(entry.table());
      addSource(name, relation, group, Optional.of(entry.keys()), List.of());
    }
  }
}

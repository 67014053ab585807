package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.lake.attach.Format;
import dev.lakewright.lake.attach.Relations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One lake's tables, read on first use and kept; one reader at a time. */
final class LakeShelf {
  /**
   * Lakes with more tables than this get no inferred keys, and their tables are read one by one.
   */
  private static final int WHOLE_LAKE = 200;

  /** Bytes up to which a file is small. */
  private static final long SMALL = 1 << 20;

  private final AttachedLake lake;
  private final LakeMemory memory;
  private final OutlineReader outlines;
  private final BulkReader bulk;
  private final SchemaReader schemas;
  private final ProfileReader profiles;
  private final KeyInference keys;

  /**
   * Make a shelf.
   *
   * @param small for many small files
   * @param folder where what was read is kept
   */
  LakeShelf(AttachedLake lake, Reader reader, Reader small, Path folder) {
    this.lake = lake;
    this.memory =
        isLarge(lake)
            ? new TableMemory(folder, lake)
            : new WholeLakeMemory(new CatalogFile(folder, lake.name(), lake.fingerprint()));
    this.outlines =
        new OutlineReader(lake, reader, new LineFile(folder.resolve(lake.name() + ".outlines")));
    this.bulk = new BulkReader(reader);
    boolean plainFiles = isLarge(lake) && lake.setup().isEmpty();
    this.schemas = new SchemaReader(plainFiles ? small : reader);
    this.profiles = new ProfileReader(reader);
    Map<String, String> relations =
        lake.sources().values().stream()
            .collect(Collectors.toMap(source -> source.table().sql(), Source::relation));
    this.keys =
        new KeyInference(reader, name -> relations.getOrDefault(name, name), this::hasFewFiles);
  }

  private static boolean isLarge(AttachedLake lake) {
    return lake.sources().size() > WHOLE_LAKE;
  }

  private boolean hasFewFiles(TableName table) {
    Source source = lake.sources().get(table);
    return source != null && source.files().size() <= Relations.UNION_LIMIT;
  }

  /** Return true where a table is one text file so small that it may be held in memory. */
  boolean isSmall(String table) {
    return source(table)
        .filter(source -> source.format() == Format.CSV || source.format() == Format.JSON)
        .filter(source -> source.files().size() == 1)
        .map(source -> bytes(source.files().get(0)) <= SMALL)
        .orElse(false);
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }

  AttachedLake lake() {
    return lake;
  }

  Optional<Source> source(String name) {
    Source exact = lake.sources().get(new TableName(lake.name(), name));
    if (exact != null) {
      return Optional.of(exact);
    }
    return lake.sources().values().stream()
        .filter(source -> source.table().name().equalsIgnoreCase(name))
        .findFirst();
  }

  Optional<String> fingerprint(String table) {
    return source(table).map(source -> lake.prints().get(source.table()));
  }

  /** Return the names in all tables; of a lake that is not large, by reading it. */
  synchronized List<TableOutline> outlines() {
    return isLarge(lake) ? outlines.read() : outlined(describe());
  }

  private static List<TableOutline> outlined(List<Table> tables) {
    return tables.stream()
        .map(it -> new TableOutline(it.name(), it.columns().stream().map(Column::name).toList()))
        .toList();
  }

  synchronized List<Table> describe() {
    if (isLarge(lake)) {
      List<Source> missing =
          lake.sources().values().stream()
              .filter(source -> memory.table(source.table()).isEmpty())
              .toList();
      bulk.read(missing).forEach(memory::keep);
    }
    return lake.sources().values().stream().flatMap(it -> described(it).stream()).toList();
  }

  /**
   * A view of a database file that reads outside the lake is left out here, and met again when it
   * is asked for by name.
   */
  private Optional<Table> described(Source source) {
    try {
      return table(source.table().name());
    } catch (LakewrightException closed) {
      if (source.format() == Format.DUCKDB) {
        return Optional.empty();
      }
      throw closed;
    }
  }

  synchronized Optional<Table> table(String name) {
    Optional<Source> source = source(name);
    if (source.isPresent() && memory.table(source.get().table()).isEmpty()) {
      read(source.get());
    }
    return source.flatMap(it -> memory.table(it.table()));
  }

  private void read(Source wanted) {
    if (isLarge(lake)) {
      memory.keep(schemas.read(wanted));
      return;
    }
    List<Table> tables = new ArrayList<>();
    for (Source source : lake.sources().values()) {
      readUnlessBroken(source, wanted).ifPresent(tables::add);
    }
    keys.complete(tables).forEach(memory::keep);
  }

  /**
   * One broken file must not hide the other tables: it is met again when its table is asked for.
   */
  private Optional<Table> readUnlessBroken(Source source, Source wanted) {
    try {
      return Optional.of(schemas.read(source));
    } catch (LakewrightException broken) {
      if (source.table().equals(wanted.table())) {
        throw broken;
      }
      return Optional.empty();
    }
  }

  synchronized Optional<TableProfile> profile(String name) {
    Optional<Table> table = table(name);
    if (table.isPresent() && memory.profile(table.get().name()).isEmpty()) {
      Source source = source(table.get().name().name()).orElseThrow();
      memory.keep(profiles.read(table.get(), source.relation()));
    }
    return table.flatMap(it -> memory.profile(it.name()));
  }

  /** Keep what was read for the next process. */
  synchronized void save() {
    memory.save();
  }
}

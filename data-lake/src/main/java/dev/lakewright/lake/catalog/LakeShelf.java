package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.lake.attach.Relations;
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

  private final AttachedLake lake;
  private final CatalogFile file;
  private final LakeState state;
  private final SchemaReader schemas;
  private final ProfileReader profiles;
  private final KeyInference keys;
  private boolean changed;

  LakeShelf(AttachedLake lake, Reader reader, CatalogFile file) {
    this.lake = lake;
    this.file = file;
    this.state = file.load();
    this.schemas = new SchemaReader(reader);
    this.profiles = new ProfileReader(reader);
    Map<String, String> relations =
        lake.sources().values().stream()
            .collect(Collectors.toMap(source -> source.table().sql(), Source::relation));
    this.keys =
        new KeyInference(reader, name -> relations.getOrDefault(name, name), this::hasFewFiles);
  }

  private boolean hasFewFiles(TableName table) {
    Source source = lake.sources().get(table);
    return source != null && source.files().size() <= Relations.UNION_LIMIT;
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

  synchronized Optional<Table> table(String name) {
    Optional<Source> source = source(name);
    if (source.isPresent() && !state.tables().containsKey(source.get().table())) {
      read(source.get());
    }
    return source.map(it -> state.tables().get(it.table()));
  }

  private void read(Source wanted) {
    changed = true;
    if (lake.sources().size() > WHOLE_LAKE) {
      state.tables().put(wanted.table(), schemas.read(wanted));
      return;
    }
    List<Table> tables = new ArrayList<>();
    for (Source source : lake.sources().values()) {
      readUnlessBroken(source, wanted).ifPresent(tables::add);
    }
    for (Table table : keys.complete(tables)) {
      state.tables().put(table.name(), table);
    }
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
    if (table.isPresent() && !state.profiles().containsKey(table.get().name())) {
      Source source = source(table.get().name().name()).orElseThrow();
      changed = true;
      state.profiles().put(table.get().name(), profiles.read(table.get(), source.relation()));
    }
    return table.map(it -> state.profiles().get(it.name()));
  }

  /** Keep what was read for the next process. */
  synchronized void save() {
    if (changed) {
      file.save(state);
      changed = false;
    }
  }
}

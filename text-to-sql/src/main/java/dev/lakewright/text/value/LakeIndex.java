package dev.lakewright.text.value;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one lake on disk, which grows with the questions where the lake has very many text
 * columns. Safe for use by several threads; one of them reads the lake at a time.
 */
final class LakeIndex {
  /** Values that are kept of a column; the lake is asked for further ones. */
  static final int MOST_PER_COLUMN = 50_000;

  /** Columns that are indexed at once; where more are missing, they follow question by question. */
  static final int MOST_AT_ONCE = 500;

  /** Columns that are indexed for one question in a lake with more than that. */
  static final int MOST_PER_QUESTION = 128;

  /** Values that are kept of a lake; the lake is asked about columns beyond them. */
  private static final long MOST_VALUES = 8_000_000;

  /** Files of columns that are kept of a lake that is never indexed as a whole. */
  private static final int MOST_FILES = 10_000;

  private static final int BATCH = 64;
  private static final int MOST_ASKED = 4;
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final Logger LOG = LoggerFactory.getLogger(LakeIndex.class);

  private final LakeName name;
  private final LakeValues values;
  private final ColumnFiles files;
  private final Optional<DirectoryFile> file;
  private final Map<String, WantedColumn> wanted = new LinkedHashMap<>();
  private final Set<WantedColumn> missing = new LinkedHashSet<>();
  private volatile ValueIndex now;

  private LakeIndex(
      LakeName name,
      LakeValues values,
      ColumnFiles files,
      Optional<DirectoryFile> file,
      List<WantedColumn> columns) {
    this.name = name;
    this.values = values;
    this.files = files;
    this.file = file;
    columns.forEach(column -> wanted.put(column.digest(), column));
    missing.addAll(columns);
    this.now = new ValueIndex(ValueDirectory.EMPTY, this::open, this);
  }

  /**
   * Open an index: what an earlier process left is used as far as its columns are still wanted,
   * files of other columns are deleted, and the missing ones are read unless they are very many.
   */
  static LakeIndex whole(
      LakeName name, LakeValues values, Path folder, List<WantedColumn> columns) {
    DirectoryFile file = new DirectoryFile(folder);
    LakeIndex index =
        new LakeIndex(name, values, new ColumnFiles(folder), Optional.of(file), columns);
    index.load(file);
    if (index.missing.size() <= MOST_AT_ONCE) {
      index.grow(List.copyOf(index.missing));
    }
    return index;
  }

  /** Open an index of a few of a lake's columns, and leave what is known of others. */
  static LakeIndex part(LakeName name, LakeValues values, Path folder, List<WantedColumn> columns) {
    ColumnFiles files = new ColumnFiles(folder);
    LakeIndex index = new LakeIndex(name, values, files, Optional.empty(), columns);
    index.grow(columns);
    files.keepNewest(MOST_FILES);
    return index;
  }

  private void load(DirectoryFile known) {
    DirectoryFile.Loaded kept = known.load(wanted);
    kept.directory().columns().forEach(column -> missing.remove(wanted.get(column.digest())));
    if (!kept.whole()) {
      files.keepOnly(wanted.keySet());
      known.save(kept.directory());
    }
    now = new ValueIndex(kept.directory(), this::open, this);
  }

  /** Return what is indexed now. */
  ValueIndex now() {
    return now;
  }

  ValueIndex about(Set<String> lemmas, Supplier<Set<String>> texts) {
    synchronized (this) {
      if (!missing.isEmpty()) {
        grow(
            missing.stream()
                .sorted(Comparator.comparingInt(column -> column.distance(lemmas)))
                .limit(MOST_PER_QUESTION)
                .toList());
      }
    }
    ValueIndex known = now;
    List<KnownColumn> large =
        known.directory().columns().stream()
            .filter(column -> !column.facts().complete())
            .sorted(Comparator.comparingInt(column -> distance(column, lemmas)))
            .toList();
    return large.isEmpty() ? known : ask(known, large, texts.get());
  }

  private int distance(KnownColumn column, Set<String> lemmas) {
    return Optional.ofNullable(wanted.get(column.digest()))
        .map(it -> it.distance(lemmas))
        .orElse(Integer.MAX_VALUE);
  }

  private void grow(List<WantedColumn> columns) {
    if (columns.isEmpty()) {
      return;
    }
    ValueDirectory directory = now.directory();
    for (int from = 0; from < columns.size(); from += BATCH) {
      directory = with(directory, columns.subList(from, Math.min(columns.size(), from + BATCH)));
    }
    ValueDirectory grown = directory;
    file.ifPresent(it -> it.save(grown));
    columns.forEach(missing::remove);
    now = new ValueIndex(directory, this::open, this);
    if (!missing.isEmpty()) {
      LOG.info(
          "values of {} of {} text columns of {} were read; {} columns are left for later questions",
          wanted.size() - missing.size(),
          wanted.size(),
          name,
          missing.size());
    }
  }

  private ValueDirectory with(ValueDirectory directory, List<WantedColumn> columns) {
    List<ValueDirectory.Read> reads = new ArrayList<>();
    long stored = directory.stored();
    if (stored + (long) columns.size() * MOST_PER_COLUMN < MOST_VALUES) {
      readTogether(columns);
    }
    for (WantedColumn column : columns) {
      ColumnValues read = stored < MOST_VALUES ? open(column) : leftOut(column);
      stored += read.facts().stored();
      reads.add(new ValueDirectory.Read(column.known(read.facts()), read));
    }
    return directory.with(reads);
  }

  private ColumnValues leftOut(WantedColumn column) {
    LOG.info(
        "values of {} are not kept: {} has more than {} in other columns; it is asked instead",
        column.ref(),
        name,
        MOST_VALUES);
    return ColumnValues.read(ColumnLayout.unread(MOST_PER_COLUMN)).orElseThrow();
  }

  private ColumnValues open(KnownColumn column) {
    return open(Optional.ofNullable(wanted.get(column.digest())).orElseThrow());
  }

  private ColumnValues open(WantedColumn column) {
    return files.open(column.digest()).orElseGet(() -> read(column));
  }

  private ColumnValues read(WantedColumn column) {
    return keep(column, values.distinct(column.ref(), MOST_PER_COLUMN + 1));
  }

  private ColumnValues keep(WantedColumn column, List<String> read) {
    boolean complete = read.size() <= MOST_PER_COLUMN;
    List<String> kept = complete ? read : read.subList(0, MOST_PER_COLUMN);
    return files.write(column.digest(), ColumnLayout.of(kept, complete));
  }

  /** Read those columns that have no file yet, the columns of one table at a time. */
  private void readTogether(List<WantedColumn> columns) {
    Map<TableName, List<WantedColumn>> byTable = new LinkedHashMap<>();
    for (WantedColumn column : columns) {
      if (files.open(column.digest()).isEmpty()) {
        byTable.computeIfAbsent(column.ref().table(), key -> new ArrayList<>()).add(column);
      }
    }
    byTable.forEach(
        (table, own) -> {
          List<String> names = own.stream().map(it -> it.ref().column()).toList();
          List<List<String>> read = values.distinctOf(table, names, MOST_PER_COLUMN + 1);
          for (int i = 0; i < own.size(); i++) {
            keep(own.get(i), read.get(i));
          }
        });
  }

  private ValueIndex ask(ValueIndex known, List<KnownColumn> large, Set<String> texts) {
    List<ValueHit> hits = new ArrayList<>();
    for (KnownColumn column : large.subList(0, Math.min(MOST_ASKED, large.size()))) {
      Optional<List<String>> found = values.matching(column.ref(), texts, PATIENCE);
      found.ifPresent(it -> it.forEach(value -> hits.add(new ValueHit(column.ref(), value))));
      if (found.isEmpty()) {
        LOG.info("values of {} were not found within {}", column.ref(), PATIENCE);
      }
    }
    if (large.size() > MOST_ASKED) {
      LOG.info(
          "{} more columns of {} have values that are not kept", large.size() - MOST_ASKED, name);
    }
    return known.withAsked(ValueIndex.byText(hits));
  }
}

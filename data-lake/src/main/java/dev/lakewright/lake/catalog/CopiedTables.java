package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.attach.FileGroup;
import dev.lakewright.lake.attach.Format;
import dev.lakewright.lake.attach.ParquetEnds;
import dev.lakewright.lake.attach.Relations;
import dev.lakewright.lake.copy.TableCopies;
import dev.lakewright.lake.copy.TableCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tables are read from their copies, as their files are damaged. A table whose files have
 * changed since is read from them again, unless it was attached in that state.
 */
final class CopiedTables {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final TableCopies copies;
  private final Map<TableName, Replaced> replaced = new ConcurrentHashMap<>();

  /**
   * A table that is read from its copy.
   *
   * @param damaged fingerprint of the files that are not read
   * @param fromTheStart whether it was attached so, and stays so
   */
  private record Replaced(TableCopy copy, String damaged, Source source, boolean fromTheStart) {}

  CopiedTables(TableCopies copies) {
    this.copies = copies;
  }

  TableCopies copies() {
    return copies;
  }

  /** Return the source to use for a table that is attached: its copy's, where files are cut off. */
  Source attach(Source source) {
    boolean damaged =
        source.parquet()
            && copies.of(source.table()).isPresent()
            && !source.files().stream().allMatch(ParquetEnds::mayBeWhole);
    return damaged ? replace(source, true).orElse(source) : source;
  }

  /** Read a table from its copy from now on; empty where it has none. */
  Optional<Source> replace(Source source) {
    return replace(source, false);
  }

  private Optional<Source> replace(Source source, boolean fromTheStart) {
    return copies
        .of(source.table())
        .map(
            copy -> {
              Replaced now = new Replaced(copy, Fingerprint.of(source), source, fromTheStart);
              replaced.put(source.table(), now);
              return ofCopy(now);
            });
  }

  private static Source ofCopy(Replaced it) {
    FileGroup file =
        new FileGroup(it.source().table().name(), Format.PARQUET, List.of(it.copy().file()), false);
    return new Source(
        it.source().table(),
        Relations.of(file),
        Relations.of(file),
        file.files(),
        Format.PARQUET,
        it.source().keys(),
        List.of(sentence(it)));
  }

  /** Return where the table is read from now. */
  Source now(Source source) {
    return current(source.table()).map(CopiedTables::ofCopy).orElse(source);
  }

  /** Return what is to be said of a table that is read from its copy; empty for all others. */
  Optional<String> proviso(TableName table) {
    return current(table).map(CopiedTables::sentence);
  }

  private Optional<Replaced> current(TableName table) {
    Optional<Replaced> known = Optional.ofNullable(replaced.get(table));
    boolean mended =
        known
            .filter(it -> !it.fromTheStart())
            .filter(it -> !it.damaged().equals(Fingerprint.of(it.source())))
            .isPresent();
    if (mended) {
      replaced.remove(table);
    }
    return mended ? Optional.empty() : known;
  }

  private static String sentence(Replaced it) {
    String made = MINUTE.format(it.copy().made());
    String files =
        it.source().files().size() == 1
            ? it.source().files().get(0).getFileName() + " is damaged"
            : "its files are damaged";
    String age =
        it.copy().fingerprint().equals(it.damaged())
            ? "of the same size and date"
            : "which may be stale";
    return it.source().table().name()
        + " is read from a copy of "
        + made
        + ", "
        + age
        + ": "
        + files;
  }

  /** Return whether a copy of this table can be made: database files have none. */
  static boolean canBeCopied(Source source) {
    return source.format() != Format.DUCKDB && source.format() != Format.SQLITE;
  }

  static long size(Source source) throws IOException {
    long sum = 0;
    for (Path file : source.files()) {
      sum += Files.size(file);
    }
    return sum;
  }
}

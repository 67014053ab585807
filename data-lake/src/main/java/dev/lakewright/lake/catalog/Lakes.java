package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.attach.LakeScan;
import dev.lakewright.lake.copy.TableCopies;
import dev.lakewright.lake.sqlite.SqliteImport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The attached lakes of a workspace: catalog, values, and where the engine finds the data. */
public final class Lakes implements Catalog, LakeValues, LakeStorage, AutoCloseable {
  private static final int VALUE_LENGTH = 200;

  private final Map<LakeName, LakeShelf> shelves;
  private final Reader reader;
  private final Reader small;
  private final SqliteImport sqlite;
  private final CopiedTables copied;
  private final List<String> warnings;
  private final boolean tellsFolders;

  private Lakes(
      Map<LakeName, LakeShelf> shelves,
      Reader reader,
      Reader small,
      SqliteImport sqlite,
      CopiedTables copied,
      List<String> warnings,
      boolean tellsFolders) {
    this.tellsFolders = tellsFolders;
    this.shelves = shelves;
    this.reader = reader;
    this.small = small;
    this.sqlite = sqlite;
    this.copied = copied;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Attach lakes: list their files, open none (SQLite files are copied into {@code state} first).
   *
   * @param base where relative paths start
   * @param state folder for caches
   * @throws LakewrightException if a path holds nothing that can be read
   */
  public static Lakes open(Path base, Path state, List<LakeSpec> specs) {
    return open(base, state, specs, TableCopies.NONE);
  }

  /**
   * Attach lakes as {@link #open(Path, Path, List)} does.
   *
   * @param copies to be read where files are damaged
   */
  public static Lakes open(Path base, Path state, List<LakeSpec> specs, TableCopies copies) {
    CopiedTables copied = new CopiedTables(copies);
    SqliteImport sqlite = new SqliteImport(state.resolve("sqlite"));
    List<AttachedLake> attached = attach(base, sqlite, specs, copied);
    return of(attached, state, sqlite, copied, sqlite.warnings(), true);
  }

  /**
   * Attach lakes as a role sees them. What it does not see whole is copied first, without the rows
   * and values that are not for it; engines and readers over the result know nothing else. Copies
   * for when files are damaged hold all rows, so that a role has none.
   *
   * @param raw folder for copies that are not for any role
   * @param state folder for the role's caches
   * @throws LakewrightException as {@link #open}, or if the role's policy cannot be applied
   */
  public static Lakes openAs(
      RoleSight sight, Path base, Path raw, Path state, List<LakeSpec> specs) {
    CopiedTables copied = new CopiedTables(TableCopies.NONE);
    SqliteImport sqlite = new SqliteImport(raw.resolve("sqlite"));
    List<AttachedLake> attached = attach(base, sqlite, specs, copied);
    if (SharedFiles.told(sight.role(), attached).isPresent()) {
      // Which one it is, a role that may not see it is not told.
      throw RoleLake.unfit("a table that a rule is about is reached under another name too");
    }
    List<AttachedLake> seen = new ArrayList<>();
    for (AttachedLake lake : attached) {
      seen.add(new RoleLake(sight, lake).seen());
    }
    // Warnings about the files themselves may tell of rows that are not for the role.
    return of(seen, state, sqlite, copied, List.of(), false);
  }

  private static List<AttachedLake> attach(
      Path base, SqliteImport sqlite, List<LakeSpec> specs, CopiedTables copied) {
    LakeScan scan = new LakeScan(base);
    return specs.stream().map(spec -> Attachment.of(spec, scan, sqlite, copied)).toList();
  }

  private static Lakes of(
      List<AttachedLake> attached,
      Path state,
      SqliteImport sqlite,
      CopiedTables copied,
      List<String> warnings,
      boolean tellsFolders) {
    List<Path> readable = new ArrayList<>();
    attached.forEach(lake -> readable.addAll(lake.readable()));
    copied.copies().place().ifPresent(readable::add);
    Reader reader =
        new Reader(attached.stream().flatMap(lake -> lake.setup().stream()).toList(), readable);
    Reader small = reader.another();
    Map<LakeName, LakeShelf> shelves = new LinkedHashMap<>();
    for (AttachedLake lake : attached) {
      shelves.put(lake.name(), new LakeShelf(lake, reader, small, state.resolve("catalog")));
    }
    return new Lakes(shelves, reader, small, sqlite, copied, warnings, tellsFolders);
  }

  /** Return what was wrong with copies when the lakes were attached, and has been mended. */
  public List<String> warnings() {
    return warnings;
  }

  /** Return whether tables of the lake are read from copies, which can be made anew. */
  public boolean hasCopies(LakeName lake) {
    return shelf(lake).map(shelf -> !shelf.lake().copied().isEmpty()).orElse(false);
  }

  /**
   * Make the copies of a lake anew from its files. Engines that were opened over this object read
   * the new copies.
   *
   * @throws LakewrightException if the files cannot be read or the copies not be written
   */
  public void copyAnew(LakeName lake) {
    shelf(lake).stream().flatMap(shelf -> shelf.lake().copied().stream()).forEach(sqlite::copyAnew);
  }

  /** Return whether copies are kept that a table of the lake could be read from. */
  public boolean keepsCopies(LakeName lake) {
    return shelf(lake).isPresent() && copied.copies().areKept();
  }

  /** Return whether there is a copy of the table that it is not read from yet. */
  public boolean hasUnusedCopy(TableName table) {
    return copied.copies().of(table).isPresent() && copied.proviso(table).isEmpty();
  }

  /** Read a table from its copy from now on, until its files change. */
  public void useCopy(TableName table) {
    attached(table).ifPresent(copied::replace);
  }

  /**
   * Keep a copy of a table as it is now.
   *
   * @param writer writes the table to a file, whole or not at all
   * @throws IOException if it cannot be written
   */
  public void keepCopy(TableName table, Consumer<Path> writer) throws IOException {
    Optional<Source> source =
        attached(table)
            .filter(CopiedTables::canBeCopied)
            .filter(it -> copied.proviso(table).isEmpty());
    if (source.isPresent()) {
      String print = Fingerprint.of(source.get());
      copied.copies().keep(table, print, CopiedTables.size(source.get()), writer);
    }
  }

  @Override
  public List<String> provisos(TableName table) {
    return copied.proviso(table).stream().toList();
  }

  private Optional<Source> attached(TableName table) {
    return shelf(table.lake()).flatMap(shelf -> shelf.source(table.name()));
  }

  @Override
  public List<LakeName> lakes() {
    return List.copyOf(shelves.keySet());
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    LakeShelf shelf = shelves.get(lake);
    return shelf == null ? List.of() : List.copyOf(shelf.lake().sources().keySet());
  }

  @Override
  public Optional<Table> table(TableName name) {
    return shelf(name.lake()).flatMap(shelf -> shelf.table(name.name()));
  }

  @Override
  public List<TableOutline> outlines(LakeName lake) {
    return Optional.ofNullable(shelves.get(lake)).map(LakeShelf::outlines).orElse(List.of());
  }

  @Override
  public List<Table> describe(LakeName lake) {
    return Optional.ofNullable(shelves.get(lake)).map(LakeShelf::describe).orElse(List.of());
  }

  @Override
  public TableProfile profile(TableName name) {
    return shelf(name.lake())
        .flatMap(shelf -> shelf.profile(name.name()))
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }

  @Override
  public String fingerprint(LakeName lake) {
    return shelf(lake).map(shelf -> shelf.lake().fingerprint()).orElse("");
  }

  @Override
  public String fingerprint(TableName table) {
    return shelf(table.lake()).flatMap(shelf -> shelf.fingerprint(table.name())).orElse("");
  }

  @Override
  public List<String> distinct(ColumnRef column, int limit) {
    String name = Identifier.quote(column.column());
    return reader.query(
        column.table().toString(),
        String.format(
            "SELECT left(CAST(%1$s AS VARCHAR), %2$d) FROM %3$s WHERE %1$s IS NOT NULL"
                + " GROUP BY %1$s ORDER BY count(*) DESC, %1$s LIMIT %4$d",
            name, VALUE_LENGTH, known(column.table()), limit),
        row -> row.getString(1));
  }

  @Override
  public List<List<String>> distinctOf(TableName table, List<String> columns, int limit) {
    boolean fits = shelf(table.lake()).map(it -> it.isSmall(table.name())).orElse(false);
    return fits && columns.size() > 1
        ? new ManyColumns(known(table), columns).read(small, table, VALUE_LENGTH, limit)
        : LakeValues.super.distinctOf(table, columns, limit);
  }

  @Override
  public Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience) {
    if (folded.isEmpty()) {
      return Optional.of(List.of());
    }
    String sql = new ValueSearch(column.column(), known(column.table())).sql(folded);
    return reader.query(
        column.table().toString(), sql, row -> row.getString(1), Optional.of(patience));
  }

  @Override
  public List<Path> readable() {
    return shelves.values().stream()
        .flatMap(shelf -> shelf.lake().readable().stream())
        .distinct()
        .toList();
  }

  /** A role is told names alone: where files lie is not its business. */
  @Override
  public List<String> sources(TableName table) {
    return attached(table).stream()
        .flatMap(source -> source.files().stream())
        .map(file -> String.valueOf(tellsFolders ? file : file.getFileName()))
        .toList();
  }

  @Override
  public List<String> setup() {
    return shelves.values().stream().flatMap(shelf -> shelf.lake().setup().stream()).toList();
  }

  /**
   * Return the files that a table's rows are in.
   *
   * @throws LakewrightException if there is no such table
   */
  public TableFiles files(TableName table) {
    return attached(table)
        .map(Source::tableFiles)
        .orElseThrow(
            () ->
                new LakewrightException(
                    Failure.of(ErrorCode.TABLE_UNKNOWN, "there is no table " + table)));
  }

  /** Return how a table's CSV files are written; empty where they are not all written alike. */
  public Optional<CsvForm> csvForm(TableName table) {
    return new CsvForms(reader).of(table.toString(), files(table).files());
  }

  @Override
  public String relation(TableName table) {
    return now(table).served();
  }

  private String known(TableName table) {
    return now(table).relation();
  }

  private Source now(TableName table) {
    return attached(table)
        .map(copied::now)
        .orElseThrow(
            () ->
                new LakewrightException(
                    Failure.of(ErrorCode.TABLE_UNKNOWN, "there is no table " + table)));
  }

  private Optional<LakeShelf> shelf(LakeName lake) {
    LakeShelf exact = shelves.get(lake);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<LakeShelf> folded =
        shelves.entrySet().stream()
            .filter(entry -> entry.getKey().value().equalsIgnoreCase(lake.value()))
            .map(Map.Entry::getValue)
            .toList();
    return folded.size() == 1 ? Optional.of(folded.get(0)) : Optional.empty();
  }

  @Override
  public void close() {
    shelves.values().forEach(LakeShelf::save);
    reader.close();
    small.close();
  }
}

package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.lake.LakeStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A lake whose tables are the steps of a plan: what the gate and the engine see, and nothing else.
 * Safe for use by several threads.
 */
final class PlanLake implements Catalog, LakeStorage {
  static final LakeName NAME = new LakeName("plan");

  private record Entry(List<Column> columns, String relation) {}

  private final List<Path> readable;
  private final List<String> setup;
  private final Map<String, Entry> tables = new ConcurrentHashMap<>();
  private volatile Optional<Set<String>> shown = Optional.empty();

  /**
   * Make a lake without tables.
   *
   * @param readable files and folders that steps may read
   * @param setup statements that an engine needs for them
   */
  PlanLake(List<Path> readable, List<String> setup) {
    this.readable = List.copyOf(readable);
    this.setup = List.copyOf(setup);
  }

  /**
   * Put a table.
   *
   * @param relation what stands after FROM, written by this program
   */
  void put(String table, List<Column> columns, String relation) {
    tables.put(key(table), new Entry(columns, relation));
  }

  /** Show only these tables from now on. */
  void show(Set<String> names) {
    shown = Optional.of(names.stream().map(PlanLake::key).collect(Collectors.toSet()));
  }

  void showAll() {
    shown = Optional.empty();
  }

  private static String key(String table) {
    return table.toLowerCase(Locale.ROOT);
  }

  static TableName table(String name) {
    return new TableName(NAME, name);
  }

  /** Return a relation without rows. */
  static String empty(List<Column> columns) {
    String list =
        columns.stream()
            .map(it -> "CAST(NULL AS " + it.type().sql() + ") AS " + Identifier.quote(it.name()))
            .collect(Collectors.joining(", "));
    return "(SELECT " + list + " WHERE false)";
  }

  /** Return the rows of Parquet files, in their order, with the types that the columns have. */
  static String files(List<Path> files, List<Column> columns) {
    String list =
        columns.stream()
            .map(
                it -> {
                  String name = Identifier.quote(it.name());
                  return "CAST(" + name + " AS " + it.type().sql() + ") AS " + name;
                })
            .collect(Collectors.joining(", "));
    String paths =
        files.stream()
            .map(file -> Identifier.literal(file.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    return "(SELECT " + list + " FROM read_parquet(" + paths + "))";
  }

  private Optional<Entry> entry(String table) {
    String key = key(table);
    boolean visible = shown.map(it -> it.contains(key)).orElse(true);
    return Optional.ofNullable(tables.get(key)).filter(it -> visible);
  }

  @Override
  public List<LakeName> lakes() {
    return List.of(NAME);
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    return lake.equals(NAME)
        ? tables.keySet().stream()
            .filter(it -> entry(it).isPresent())
            .sorted()
            .map(PlanLake::table)
            .toList()
        : List.of();
  }

  @Override
  public Optional<Table> table(TableName name) {
    return Optional.of(name)
        .filter(it -> it.lake().value().equalsIgnoreCase(NAME.value()))
        .flatMap(it -> entry(it.name()))
        .map(
            it ->
                new Table(
                    table(key(name.name())),
                    it.columns(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of()));
  }

  @Override
  public TableProfile profile(TableName name) {
    throw new IllegalArgumentException("steps are not profiled: " + name);
  }

  @Override
  public String fingerprint(LakeName lake) {
    return "";
  }

  @Override
  public String fingerprint(TableName table) {
    return "";
  }

  @Override
  public List<Path> readable() {
    return readable;
  }

  @Override
  public List<String> setup() {
    return setup;
  }

  @Override
  public String relation(TableName table) {
    return Optional.ofNullable(tables.get(key(table.name())))
        .map(Entry::relation)
        .orElseThrow(
            () ->
                new LakewrightException(
                    Failure.of(ErrorCode.TABLE_UNKNOWN, "there is no step " + table.name())));
  }
}

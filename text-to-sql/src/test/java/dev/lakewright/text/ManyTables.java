package dev.lakewright.text;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.core.lake.TableProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A catalog of very many tables that notes which of them are described and read. */
final class ManyTables implements Catalog, LakeValues {
  static final LakeName LAKE = new LakeName("many");

  final List<TableName> described = new ArrayList<>();
  final List<ColumnRef> read = new ArrayList<>();
  private final Map<TableName, List<String>> columns = new LinkedHashMap<>();

  /** Make tables named {@code unit_1_log} and so on, with 20 columns each, and some more. */
  ManyTables(int count, Map<String, List<String>> more) {
    for (int i = 0; i < count; i++) {
      List<String> names = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        names.add("fld_" + i % 50 + "_" + j);
      }
      columns.put(new TableName(LAKE, "unit_" + i + "_log"), names);
    }
    more.forEach((name, names) -> columns.put(new TableName(LAKE, name), names));
  }

  @Override
  public List<LakeName> lakes() {
    return List.of(LAKE);
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    return List.copyOf(columns.keySet());
  }

  @Override
  public List<TableOutline> outlines(LakeName lake) {
    return columns.entrySet().stream()
        .map(it -> new TableOutline(it.getKey(), it.getValue()))
        .toList();
  }

  @Override
  public Optional<Table> table(TableName name) {
    described.add(name);
    if (name.name().startsWith("broken")) {
      throw new LakewrightException(Failure.of(ErrorCode.FILE_CORRUPT, "broken"));
    }
    return Optional.ofNullable(columns.get(name))
        .map(
            names ->
                new Table(
                    name,
                    names.stream().map(ManyTables::column).toList(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of()));
  }

  private static Column column(String name) {
    return new Column(name, name.endsWith("weight") ? ColumnType.DOUBLE : ColumnType.TEXT, true);
  }

  @Override
  public TableProfile profile(TableName name) {
    throw new IllegalArgumentException("no table " + name);
  }

  @Override
  public String fingerprint(LakeName lake) {
    return "lake";
  }

  @Override
  public String fingerprint(TableName table) {
    return table.name();
  }

  @Override
  public List<String> distinct(ColumnRef column, int limit) {
    read.add(column);
    return column.column().equals("flag_state") ? List.of("Norway", "Chile") : List.of();
  }

  @Override
  public Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience) {
    return Optional.of(List.of());
  }
}

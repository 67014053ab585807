package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that say what was read of them. */
final class CountingValues implements LakeValues {
  private final LakeValues values;
  private final List<String> read = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  CountingValues(LakeValues values) {
    this.values = values;
  }

  /** Return the columns that were read since this was last asked for. */
  List<String> read() {
    List<String> columns = List.copyOf(read);
    read.clear();
    return columns;
  }

  /** Return the columns in which texts were looked up. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public List<String> distinct(ColumnRef column, int limit) {
    read.add(column.column());
    return values.distinct(column, limit);
  }

  @Override
  public Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience) {
    asked.add(column.column());
    return values.matching(column, folded, patience);
  }
}

package dev.lakewright.sql.gate;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Repair;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Places;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.FunctionList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Groups by the columns that the grouped ones determine, where only that is missing. */
final class GroupRepair {
  /** What Calcite says of a column beside groups. */
  private static final String UNGROUPED = "is not being grouped";

  private final KeyedGroups groups;

  GroupRepair(FunctionList functions) {
    this.groups = new KeyedGroups(new UsedBare(functions::isAggregate));
  }

  static boolean mayApply(Draft draft) {
    return draft.failure().isEmpty()
        && draft.beyond().filter(why -> why.endsWith(UNGROUPED)).isPresent();
  }

  Optional<Repairs.Step> apply(SqlText sql, List<Table> tables) {
    List<KeyedGroups.Missing> missing =
        groups.find(Pieces.of(Tokens.of(sql.value()).list()), Relations.none(tables));
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    List<Repair> repairs = missing.stream().map(column -> repair(sql, column)).toList();
    return Optional.of(new Repairs.Step(new SqlText(inserted(sql.value(), missing)), repairs));
  }

  private static String inserted(String sql, List<KeyedGroups.Missing> missing) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (KeyedGroups.Missing column : inOrder(missing)) {
      text.append(sql, copied, column.at()).append(", ").append(column.column());
      copied = column.at();
    }
    return text.append(sql, copied, sql.length()).toString();
  }

  private static List<KeyedGroups.Missing> inOrder(List<KeyedGroups.Missing> missing) {
    return missing.stream().sorted(Comparator.comparingInt(KeyedGroups.Missing::at)).toList();
  }

  private static Repair repair(SqlText sql, KeyedGroups.Missing column) {
    return new Repair.GroupedAlong(
        column.column(), column.key(), Places.of(sql.value(), column.at()));
  }
}

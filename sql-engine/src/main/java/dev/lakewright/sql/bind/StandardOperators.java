package dev.lakewright.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Calcite's own operators without functions that others stand in for. */
final class StandardOperators implements SqlOperatorTable {
  private final SqlStdOperatorTable standard = SqlStdOperatorTable.instance();
  private final Set<String> replaced;

  /** Make the table without those functions, whose names are in lower case. */
  StandardOperators(Set<String> replaced) {
    this.replaced = Set.copyOf(replaced);
  }

  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> found,
      SqlNameMatcher matcher) {
    List<SqlOperator> all = new ArrayList<>();
    standard.lookupOperatorOverloads(name, category, syntax, all, matcher);
    boolean ours =
        syntax == SqlSyntax.FUNCTION
            && name.isSimple()
            && replaced.contains(name.getSimple().toLowerCase(Locale.ROOT));
    all.stream().filter(it -> !ours || it.getSyntax() == SqlSyntax.FUNCTION_ID).forEach(found::add);
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    return standard.getOperatorList();
  }
}

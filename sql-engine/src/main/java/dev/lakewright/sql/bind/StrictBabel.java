package dev.lakewright.sql.bind;

import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** Babel's grammar without its leave for columns that are not grouped by. */
final class StrictBabel extends SqlDelegatingConformance {
  static final SqlConformance INSTANCE = new StrictBabel();

  private StrictBabel() {
    super(SqlConformanceEnum.BABEL);
  }

  @Override
  public boolean isNonStrictGroupBy() {
    return false;
  }

  @Override
  public SelectAliasLookup isSelectAlias() {
    return SelectAliasLookup.UNSUPPORTED;
  }
}

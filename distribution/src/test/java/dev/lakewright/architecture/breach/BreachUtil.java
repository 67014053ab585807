package dev.lakewright.architecture.breach;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.util.Set;

/** Breaks: names, mutable statics, generic throws, gated queries made outside the gate. */
public final class BreachUtil {
  static int calls;

  public GatedQuery sneak() {
    calls++;
    if (calls > 2) {
      throw new RuntimeException("generic");
    }
    return new GatedQuery(
        new SqlText("DROP TABLE x"),
        "DROP TABLE x",
        Set.of(),
        new LakeName("x"),
        GatedQuery.Binding.BOUND,
        QueryLimits.DEFAULT);
  }
}

package dev.lakewright.sql.bind;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Collects the names that a parsed statement calls, in lower case. */
final class FunctionCollector extends SqlBasicVisitor<@Nullable Void> {
  private final Set<String> seen = new HashSet<>();

  private FunctionCollector() {}

  static Set<String> collect(SqlNode parsed) {
    FunctionCollector collector = new FunctionCollector();
    parsed.accept(collector);
    return collector.seen;
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call.getOperator() instanceof SqlFunction function) {
      String name = function.getName().toLowerCase(Locale.ROOT);
      if (!name.startsWith("$")) {
        seen.add(name);
      }
    }
    return super.visit(call);
  }
}

package dev.lakewright.sql.bind;

import dev.lakewright.sql.tree.FunctionEntry;
import dev.lakewright.sql.tree.FunctionEntry.Kind;
import dev.lakewright.sql.tree.FunctionList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlOperatorTables;

/**
 * The operators that Calcite binds with: DuckDB's functions from the reviewed list, and of
 * Calcite's own those that have a grammar, aggregate or need a window.
 *
 * <p>A function takes arguments of any type and number, since the engine checks them itself; it
 * gives the type that DuckDB names where there is one only.
 */
final class DuckDbOperators {
  private static final Map<String, SqlTypeName> TYPES =
      Map.ofEntries(
          Map.entry("VARCHAR", SqlTypeName.VARCHAR),
          Map.entry("BIGINT", SqlTypeName.BIGINT),
          Map.entry("INTEGER", SqlTypeName.INTEGER),
          Map.entry("HUGEINT", SqlTypeName.BIGINT),
          Map.entry("UBIGINT", SqlTypeName.BIGINT),
          Map.entry("DOUBLE", SqlTypeName.DOUBLE),
          Map.entry("FLOAT", SqlTypeName.DOUBLE),
          Map.entry("BOOLEAN", SqlTypeName.BOOLEAN),
          Map.entry("DATE", SqlTypeName.DATE),
          Map.entry("TIMESTAMP", SqlTypeName.TIMESTAMP));

  /** Functions that only the normal form has. */
  private static final List<String> INTERNAL = List.of("$any", "$item", "$lambda");

  /** Functions whose rules about windows and groups Calcite has to hold. */
  private static final Set<String> CALCITES =
      Set.of(
          ("avg count cume_dist dense_rank first_value lag last_value lead max min nth_value ntile"
                  + " percent_rank rank row_number sum")
              .split(" "));

  private DuckDbOperators() {}

  static SqlOperatorTable of(FunctionList functions) {
    List<SqlOperator> operators = new ArrayList<>();
    INTERNAL.forEach(name -> operators.add(scalar(name, any())));
    Set<String> ours = new HashSet<>();
    for (FunctionEntry entry : functions.entries()) {
      boolean wanted = entry.isAllowed() && entry.kind() != Kind.WORD;
      if (wanted && !CALCITES.contains(entry.name()) && ours.add(entry.name())) {
        operators.add(operator(entry));
      }
    }
    operators.add(SqlLibraryOperators.ILIKE);
    operators.add(SqlLibraryOperators.NOT_ILIKE);
    return SqlOperatorTables.chain(SqlOperatorTables.of(operators), new StandardOperators(ours));
  }

  private static SqlOperator operator(FunctionEntry entry) {
    SqlReturnTypeInference result = result(entry);
    return entry.kind() == Kind.AGGREGATE
        ? new DuckDbAggregate(entry.name(), result)
        : scalar(entry.name(), result);
  }

  private static SqlFunction scalar(String name, SqlReturnTypeInference result) {
    return new SqlFunction(
        name,
        SqlKind.OTHER_FUNCTION,
        result,
        InferTypes.ANY_NULLABLE,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
  }

  private static SqlReturnTypeInference result(FunctionEntry entry) {
    return entry.results().size() == 1
        ? Optional.ofNullable(TYPES.get(entry.results().get(0)))
            .map(type -> (SqlReturnTypeInference) ReturnTypes.explicit(type))
            .orElse(any())
        : any();
  }

  private static SqlReturnTypeInference any() {
    return ReturnTypes.explicit(SqlTypeName.ANY);
  }
}

package dev.lakewright.sql.bind;

import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.util.Optionality;

/** An aggregate of DuckDB; it may be told an order and may stand over a window. */
final class DuckDbAggregate extends SqlAggFunction {
  DuckDbAggregate(String name, SqlReturnTypeInference result) {
    super(
        name,
        null,
        SqlKind.OTHER_FUNCTION,
        result,
        InferTypes.ANY_NULLABLE,
        OperandTypes.VARIADIC,
        SqlFunctionCategory.USER_DEFINED_FUNCTION,
        false,
        false,
        Optionality.OPTIONAL);
  }
}

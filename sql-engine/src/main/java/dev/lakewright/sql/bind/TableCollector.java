package dev.lakewright.sql.bind;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorTable;

/** Collects the stored tables of a bound statement. */
final class TableCollector extends SqlBasicVisitor<Void> {
  private final SqlValidator validator;
  private final Set<TableName> seen;

  private TableCollector(SqlValidator validator, Set<TableName> seen) {
    this.validator = validator;
    this.seen = seen;
  }

  static void collect(SqlNode bound, SqlValidator validator, Set<TableName> seen) {
    bound.accept(new TableCollector(validator, seen));
  }

  @Override
  public Void visit(SqlIdentifier identifier) {
    SqlValidatorNamespace namespace = validator.getNamespace(identifier);
    if (namespace != null) {
      SqlValidatorTable table = namespace.getTable();
      if (table != null && table.getQualifiedName().size() == 2) {
        List<String> path = table.getQualifiedName();
        seen.add(new TableName(new LakeName(path.get(0)), path.get(1)));
      }
    }
    return super.visit(identifier);
  }
}

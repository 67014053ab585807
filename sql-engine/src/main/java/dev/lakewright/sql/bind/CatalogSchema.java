package dev.lakewright.sql.bind;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** The tables of one statement as a Calcite schema: one sub-schema a lake. */
final class CatalogSchema {
  private CatalogSchema() {}

  static CalciteSchema of(Collection<Table> tables) {
    CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    Map<LakeName, CalciteSchema> lakes = new HashMap<>();
    for (Table table : tables) {
      LakeName lake = table.name().lake();
      lakes
          .computeIfAbsent(lake, name -> root.add(name.value(), new AbstractSchema()))
          .add(table.name().name(), new Rows(table));
    }
    return root;
  }

  private static final class Rows extends AbstractTable {
    private final Table table;

    Rows(Table table) {
      this.table = table;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory types) {
      RelDataTypeFactory.Builder row = types.builder();
      for (Column column : table.columns()) {
        SqlTypeName type = type(column.type().kind());
        row.add(column.name(), types.createTypeWithNullability(types.createSqlType(type), true));
      }
      return row.build();
    }
  }

  /** Widths do not matter for binding; what Calcite has no like of binds as ANY. */
  private static SqlTypeName type(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> SqlTypeName.BOOLEAN;
      case INTEGER -> SqlTypeName.BIGINT;
      case DECIMAL -> SqlTypeName.DECIMAL;
      case FLOATING -> SqlTypeName.DOUBLE;
      case TEXT -> SqlTypeName.VARCHAR;
      case DATE -> SqlTypeName.DATE;
      case TIME -> SqlTypeName.TIME;
      case TIMESTAMP -> SqlTypeName.TIMESTAMP;
      case TIMESTAMP_WITH_ZONE -> SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      case BINARY -> SqlTypeName.VARBINARY;
      case INTERVAL, UUID, JSON, LIST, STRUCT, MAP, OTHER -> SqlTypeName.ANY;
    };
  }
}

package dev.lakewright.core.contract;

import dev.lakewright.core.lake.ColumnType;
import java.util.Locale;
import java.util.Optional;

/**
 * A column that a table must have.
 *
 * @param name as stored; found with letter case aside
 * @param logicalType the kind of value, whatever its width
 * @param physicalType the exact type in DuckDB's notation
 * @param nullable false if no row may leave it empty
 */
public record ContractColumn(
    String name,
    Optional<LogicalType> logicalType,
    Optional<ColumnType> physicalType,
    boolean nullable) {
  public ContractColumn {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("column name is empty");
    }
  }

  public static ContractColumn named(String name) {
    return new ContractColumn(name, Optional.empty(), Optional.empty(), true);
  }

  public ContractColumn typed(LogicalType type) {
    return new ContractColumn(name, Optional.of(type), physicalType, nullable);
  }

  public ContractColumn typed(ColumnType type) {
    return new ContractColumn(name, logicalType, Optional.of(type), nullable);
  }

  public ContractColumn required() {
    return new ContractColumn(name, logicalType, physicalType, false);
  }

  /** Return true if a column of this type keeps what is promised. */
  public boolean accepts(ColumnType type) {
    return logicalType.map(it -> it.accepts(type.kind())).orElse(true)
        && physicalType.map(it -> folded(it).equals(folded(type))).orElse(true);
  }

  /** Return the promised type in words; {@code any type} where there is none. */
  public String typeWords() {
    return physicalType
        .map(ColumnType::sql)
        .or(() -> logicalType.map(LogicalType::word))
        .orElse("any type");
  }

  private static String folded(ColumnType type) {
    return type.sql().replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }
}

package dev.lakewright.check.contract;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Literal;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.TypeKind;
import java.util.Optional;

/** Writes values of a contract for comparison with a column. */
final class Constants {
  private Constants() {}

  /** Return the value as SQL; as text where the column holds text, so that 01 stays 01. */
  static String of(ContractSubject subject, String column, Cell value) {
    Optional<TypeKind> kind =
        subject.dataset().column(column).map(Column::type).map(it -> it.kind());
    boolean text = kind.equals(Optional.of(TypeKind.TEXT));
    return Literal.of(text ? new Cell.Text(value.text()) : value);
  }

  static TypeKind kind(ContractSubject subject, String column) {
    return subject.dataset().column(column).map(it -> it.type().kind()).orElse(TypeKind.OTHER);
  }
}

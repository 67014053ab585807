package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.sql.Dialect;
import dev.lakewright.sql.token.Lexis;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialects that statements are read in, as far as one answer tells them apart. */
enum Tongue {
  POSTGRES(Dialect.POSTGRES, Lexis.DUCKDB, false),
  MYSQL(Dialect.MYSQL, Lexis.MYSQL, true),
  SPARK(Dialect.SPARK, Lexis.SPARK, true);

  private final Dialect dialect;
  private final Lexis lexis;
  private final boolean nullsLeast;

  Tongue(Dialect dialect, Lexis lexis, boolean nullsLeast) {
    this.dialect = dialect;
    this.lexis = lexis;
    this.nullsLeast = nullsLeast;
  }

  static Optional<Tongue> of(Dialect dialect) {
    return Stream.of(values()).filter(it -> it.dialect == dialect).findFirst();
  }

  String word() {
    return dialect.word();
  }

  Lexis lexis() {
    return lexis;
  }

  /** A null is less than any value, and first in ascending order; else it is more. */
  boolean nullsLeast() {
    return nullsLeast;
  }
}

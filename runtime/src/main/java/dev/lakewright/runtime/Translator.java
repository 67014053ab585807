package dev.lakewright.runtime;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.sql.dialect.SqliteTranslation;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import java.util.Optional;

/** Translates statements from one dialect to another, by way of the gate. */
final class Translator {
  private final Gate gate;
  private final Catalog catalog;
  private final SqlWitness witness;

  Translator(Gate gate, Catalog catalog, SqlWitness witness) {
    this.gate = gate;
    this.catalog = catalog;
    this.witness = witness;
  }

  Translation translate(SqlText sql, LakeName lake, Optional<Dialect> from, Optional<Dialect> to) {
    if (from.isPresent() && from.get() != Dialect.SQLITE) {
      String message = "statements are taken in DuckDB's dialect or SQLite's";
      return new Translation.Refused(Failure.of(ErrorCode.OPTION_INVALID, message));
    }
    SqlText own =
        from.isPresent() ? new SqliteTranslation(catalog.describe(lake)).toDuckDb(sql) : sql;
    return gate.check(new GateRequest(own, lake, QueryLimits.DEFAULT))
        .fold((query, facts) -> write(query, to), Translation.Refused::new);
  }

  private Translation write(GatedQuery query, Optional<Dialect> to) {
    return to.map(it -> new DialectTranslation(catalog, witness).translate(query, it))
        .orElseGet(() -> new Translation.Translated("duckdb", new SqlText(query.executable())));
  }
}

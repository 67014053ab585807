package dev.lakewright.runtime;

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
import dev.lakewright.sql.dialect.read.DialectReading;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import dev.lakewright.sql.front.NormalForm;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.token.Tokens;
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
    return from.filter(it -> isBearable(sql))
        .map(it -> new DialectReading(it, catalog.describe(lake)))
        .map(
            reading ->
                reading.toDuckDb(sql, own -> read(own, sql, lake, to), Translation.Refused::new))
        .orElseGet(() -> gated(sql, lake, to));
  }

  /** What is too large for the gate is left to its refusal. */
  private static boolean isBearable(SqlText sql) {
    return sql.value().length() <= Tokens.LONGEST && Tokens.of(sql.value()).isBearable();
  }

  /** Pass what was read through the gate; what is refused is pointed at in the text as given. */
  private Translation read(NormalForm own, SqlText given, LakeName lake, Optional<Dialect> to) {
    String text = own.text().strip();
    int cut = own.text().indexOf(text);
    Translation translation = gated(new SqlText(text), lake, to);
    return translation.fold(
        done -> done,
        failure ->
            new Translation.Refused(
                failure
                    .location()
                    .map(
                        it ->
                            own.origin(it.line(), it.line() == 1 ? it.column() + cut : it.column()))
                    .map(it -> TextPlaces.at(failure, given.value(), it))
                    .orElse(failure)));
  }

  private Translation gated(SqlText own, LakeName lake, Optional<Dialect> to) {
    return gate.check(new GateRequest(own, lake, QueryLimits.DEFAULT))
        .fold((query, facts) -> write(query, to), Translation.Refused::new);
  }

  private Translation write(GatedQuery query, Optional<Dialect> to) {
    return to.map(it -> new DialectTranslation(catalog, witness).translate(query, it))
        .orElseGet(() -> new Translation.Translated("duckdb", new SqlText(query.executable())));
  }
}

package dev.lakewright.sql.dialect.write;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.sql.dialect.FormTable;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.tree.StatementTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Translates queries that passed the gate to dialects of other engines, from DuckDB's own tree of
 * them: functions and operators by a reviewed table, the rest by what each grammar has. What a
 * dialect has no form for is refused with its name and place. Safe for use by several threads.
 */
public final class DialectTranslation {
  private final Catalog catalog;
  private final SqlWitness witness;
  private final FormTable<Dialect> functions =
      FormTable.read(DialectTranslation.class, "functions.tsv", List.of(Dialect.values()));
  private final FormTable<Dialect> types =
      FormTable.read(DialectTranslation.class, "types.tsv", List.of(Dialect.values()));

  public DialectTranslation(Catalog catalog, SqlWitness witness) {
    this.catalog = catalog;
    this.witness = witness;
  }

  /** Translate what runs for a query, policy included. */
  public Translation translate(GatedQuery query, Dialect dialect) {
    List<Table> tables =
        query.tables().stream().flatMap(name -> catalog.table(name).stream()).toList();
    return translate(query.executable(), tables, query.defaultLake(), Map.of(), dialect);
  }

  /**
   * Translate one query of a statement that somebody else vouches for.
   *
   * @param tables what it may read
   * @param home where names without a lake are looked up
   * @param parameters types of what it is given, by name: {@code $name}
   */
  public Translation translate(
      String sql,
      List<Table> tables,
      LakeName home,
      Map<String, ColumnType> parameters,
      Dialect dialect) {
    QueryWriter writer = new QueryWriter(new Target(dialect), tables, home, functions, types);
    Scope given = new Scope(Optional.empty());
    parameters.forEach(given::parameter);
    return StatementTree.parse(witness.tree(new SqlText(sql)))
        .filter(tree -> !tree.isError() && tree.statementCount() == 1)
        .map(tree -> write(writer, tree, given, sql, dialect))
        .orElseGet(() -> refused(dialect, "this statement", sql, -1));
  }

  private static Translation write(
      QueryWriter writer, StatementTree tree, Scope given, String sql, Dialect dialect) {
    try {
      String written = writer.write(tree.query(), Optional.of(given), List.of());
      return new Translation.Translated(dialect.word(), new SqlText(written));
    } catch (Untranslatable none) {
      return refused(dialect, String.valueOf(none.getMessage()), sql, none.offset());
    }
  }

  private static Translation refused(Dialect dialect, String what, String sql, int offset) {
    Failure failure =
        Failure.of(
            ErrorCode.EXPORT_INEXPRESSIBLE,
            what + " has no form in " + dialect.word() + " that gives the same rows");
    return new Translation.Refused(TextPlaces.atByte(failure, sql, offset));
  }
}

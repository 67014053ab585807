package dev.lakewright.core.sql;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.Set;

/**
 * A query that passed the gate; the only thing an engine runs. Only {@code sql-engine} makes one
 * (an architecture test holds that).
 *
 * @param sql what people are shown
 * @param executable one SELECT statement in DuckDB's dialect, without a trailing semicolon
 * @param tables every stored table that it reads
 * @param defaultLake where names without a lake are looked up
 */
public record GatedQuery(
    SqlText sql,
    String executable,
    Set<TableName> tables,
    LakeName defaultLake,
    Binding binding,
    QueryLimits limits) {

  /** How sure we are of what the statement means. */
  public enum Binding {
    /** Parsed and bound against the catalog, and confirmed by the engine's own tree. */
    BOUND,
    /** Beyond our grammar: only the engine's own tree was checked, function by function. */
    ENGINE_CHECKED
  }

  public GatedQuery {
    tables = Set.copyOf(tables);
  }

  /** Return true where a policy keeps groups of few rows out of the result. */
  public boolean isGuarded() {
    return !executable.equals(sql.value());
  }
}

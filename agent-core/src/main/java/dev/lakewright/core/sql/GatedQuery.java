package dev.lakewright.core.sql;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A query that passed the gate; the only thing an engine runs. Only {@code sql-engine} makes one
 * (an architecture test holds that).
 *
 * @param sql what people are shown
 * @param executable one SELECT statement in DuckDB's dialect, without a trailing semicolon
 * @param tables every stored table that it reads
 * @param defaultLake where names without a lake are looked up
 * @param trace how the gate came to it
 */
public record GatedQuery(
    SqlText sql,
    String executable,
    Set<TableName> tables,
    LakeName defaultLake,
    Binding binding,
    QueryLimits limits,
    GateTrace trace) {

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

  /** Make a query of which the gate tells nothing but this. */
  public GatedQuery(
      SqlText sql,
      String executable,
      Set<TableName> tables,
      LakeName defaultLake,
      Binding binding,
      QueryLimits limits) {
    this(sql, executable, tables, defaultLake, binding, limits, GateTrace.NONE);
  }

  /** Return the query with what was read otherwise than written to come to it. */
  public GatedQuery withRepairs(List<Repair> made) {
    return new GatedQuery(
        sql, executable, tables, defaultLake, binding, limits, trace.withRepairs(made));
  }

  /** Return true where a policy keeps groups of few rows out of the result. */
  public boolean isGuarded() {
    return !executable.equals(sql.value());
  }

  /** Return what runs otherwise than it was written, each with its rule; mostly empty. */
  public List<GateChange> changes() {
    List<GateChange> changes = new ArrayList<>();
    trace.repairs().forEach(it -> changes.add(new GateChange("repair", it.sentence())));
    if (isGuarded()) {
      changes.add(
          new GateChange("minGroup", "groups of fewer rows than the policy asks for are left out"));
    }
    return changes;
  }
}

package dev.lakewright.core.sql;

import java.util.List;
import java.util.Optional;

/**
 * What the gate says of a statement, and why.
 *
 * @param normalForm what was bound in the statement's place; nothing where it was refused before
 * @param beyond why the statement was only checked in the engine's tree; nothing where it was bound
 * @param tables that it reads, in order of appearance, as {@code lake.table}
 * @param functions that it calls, operators left out, in order
 * @param micros what the gate took
 */
public record GateExplanation(
    SqlText sql,
    GateOutcome outcome,
    Optional<String> normalForm,
    Optional<String> beyond,
    List<String> tables,
    List<String> functions,
    long micros) {
  public GateExplanation {
    tables = List.copyOf(tables);
    functions = List.copyOf(functions);
  }

  /** Return the query that passed; nothing where the statement was refused. */
  public Optional<GatedQuery> query() {
    return outcome.fold((query, facts) -> Optional.of(query), failure -> Optional.empty());
  }
}

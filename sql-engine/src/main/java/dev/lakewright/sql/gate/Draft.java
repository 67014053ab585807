package dev.lakewright.sql.gate;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.Repair;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An explanation as far as the gate has come. */
record Draft(
    GateOutcome outcome,
    Optional<String> normalForm,
    Optional<String> beyond,
    List<Table> tables,
    List<String> functions) {

  Optional<Failure> failure() {
    return outcome.fold((query, facts) -> Optional.empty(), Optional::of);
  }

  /** Return true where it passed and Calcite bound it. */
  boolean isBound() {
    return outcome.fold(
        (query, facts) -> query.binding() == GatedQuery.Binding.BOUND, failure -> false);
  }

  Draft repaired(List<Repair> made) {
    GateOutcome told =
        outcome.fold(
            (query, facts) -> new GateOutcome.Passed(query.withRepairs(made), facts),
            GateOutcome.Refused::new);
    return new Draft(told, normalForm, beyond, tables, functions);
  }

  static Draft refused(Failure failure) {
    GateOutcome outcome = new GateOutcome.Refused(failure);
    return new Draft(outcome, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  Draft with(List<Table> seen, Set<String> called) {
    return new Draft(outcome, normalForm, beyond, seen, called.stream().sorted().toList());
  }

  Draft bound(String text, Optional<String> why) {
    return new Draft(outcome, Optional.of(text), why, tables, functions);
  }

  GateExplanation finish(SqlText sql, long micros) {
    List<String> names = tables.stream().map(table -> table.name().toString()).toList();
    return new GateExplanation(sql, outcome, normalForm, beyond, names, functions, micros);
  }
}

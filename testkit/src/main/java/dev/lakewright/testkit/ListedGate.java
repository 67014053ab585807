package dev.lakewright.testkit;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the statements pass that it was given, about which it knows no facts, and refuses all
 * others.
 *
 * @param statements each with the tables that it reads
 */
public record ListedGate(Map<String, Set<TableName>> statements) implements Gate {
  public ListedGate {
    statements = Map.copyOf(statements);
  }

  @Override
  public GateOutcome check(GateRequest request) {
    Set<TableName> tables = statements.get(request.sql().value());
    return tables == null
        ? new GateOutcome.Refused(
            Failure.of(ErrorCode.SQL_NOT_A_QUERY, "not in the list: " + request.sql()))
        : new GateOutcome.Passed(query(request, tables), QueryFacts.UNKNOWN);
  }

  @Override
  public GateExplanation explain(GateRequest request) {
    return new GateExplanation(
        request.sql(), check(request), Optional.empty(), Optional.empty(), List.of(), List.of(), 0);
  }

  private static GatedQuery query(GateRequest request, Set<TableName> tables) {
    return new GatedQuery(
        request.sql(),
        request.sql().value(),
        tables,
        request.defaultLake(),
        GatedQuery.Binding.BOUND,
        request.limits());
  }
}

package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.sql.Gate;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * The way of a question, and of a typed statement, as lists of steps.
 *
 * @param writers for each tier that is set up, its writer for a least confidence
 * @param gate asked when a statement comes to it, so that it may load meanwhile
 * @param engine asked when a query runs
 */
public record QuestionSteps(
    Catalog catalog,
    Map<Tier, DoubleFunction<SqlWriter>> writers,
    Supplier<Gate> gate,
    Supplier<QueryEngine> engine,
    List<Check> checks) {

  public List<Step> ask() {
    return List.of(
        new ReadStep(),
        new WriteStep(writers, new Suggestions(catalog), new AskBack(gate, engine)),
        new GateStep(gate),
        new RunStep(engine),
        new CheckStep(checks, catalog, gate, engine),
        new DecideStep(new AskBack(gate, engine)));
  }

  public List<Step> sql() {
    return List.of(
        new GateStep(gate),
        new RunStep(engine),
        new CheckStep(checks, catalog, gate, engine),
        new DecideStep(new AskBack(gate, engine)));
  }
}

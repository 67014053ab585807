package dev.lakewright.runtime;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.ParserSettings;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The parts that the product is put together from, where tests want others.
 *
 * @param writers makes, for each tier, its writer for a least confidence
 * @param engine bounds of the engine that serves
 * @param around wraps the engine that serves
 */
record Equipment(
    BiFunction<Lakes, WorkspaceLocation, Map<Tier, DoubleFunction<SqlWriter>>> writers,
    Function<WorkspaceLocation, EngineSettings> engine,
    UnaryOperator<QueryEngine> around) {

  static Equipment standard() {
    return new Equipment(
        (lakes, location) -> Map.of(Tier.PARSER, parser(lakes, location)),
        location ->
            EngineSettings.defaults(location.state(), Runtime.getRuntime().availableProcessors()),
        UnaryOperator.identity());
  }

  private static DoubleFunction<SqlWriter> parser(Lakes lakes, WorkspaceLocation location) {
    EmbeddedParser parser =
        EmbeddedParser.open(
            lakes, lakes, location.state().resolve("index"), ParserSettings.DEFAULT);
    return parser::withThreshold;
  }
}

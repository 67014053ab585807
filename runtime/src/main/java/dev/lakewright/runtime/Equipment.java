package dev.lakewright.runtime;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.gateway.Models;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.model.ModelWriters;
import dev.lakewright.runtime.question.WriterTool;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.text.EmbeddedParser;
import dev.lakewright.text.Learned;
import dev.lakewright.text.ParserSettings;
import dev.lakewright.text.tier.Help;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The parts that the product is put together from, where tests want others.
 *
 * @param writers makes those who may write SQL
 * @param engine bounds of the engine that serves
 * @param around wraps the engine that serves
 */
record Equipment(
    Function<Surroundings, List<WriterTool>> writers,
    Function<WorkspaceLocation, EngineSettings> engine,
    UnaryOperator<QueryEngine> around) {
  /** What writers are made from. */
  record Surroundings(Lakes lakes, WorkspaceLocation location, Models models) {}

  /** Make equipment with one writer a tier, made for a least confidence. */
  Equipment(
      BiFunction<Lakes, WorkspaceLocation, Map<Tier, DoubleFunction<SqlWriter>>> writers,
      Function<WorkspaceLocation, EngineSettings> engine,
      UnaryOperator<QueryEngine> around) {
    this(
        place ->
            writers.apply(place.lakes(), place.location()).entrySet().stream()
                .map(it -> WriterTool.of(it.getKey(), it.getValue()))
                .toList(),
        engine,
        around);
  }

  static Equipment standard() {
    return standard(new Learned(), Help.USUAL);
  }

  /**
   * Return what the product has.
   *
   * @param helps what models are helped with
   */
  static Equipment standard(Learned learned, Set<Help> helps) {
    return new Equipment(
        place -> writers(place, learned, helps),
        location ->
            EngineSettings.defaults(location.state(), Runtime.getRuntime().availableProcessors()),
        UnaryOperator.identity());
  }

  private static List<WriterTool> writers(Surroundings place, Learned learned, Set<Help> helps) {
    EmbeddedParser parser =
        EmbeddedParser.open(
            place.lakes(),
            place.lakes(),
            place.location().state().resolve("index"),
            ParserSettings.DEFAULT,
            learned);
    List<WriterTool> writers = new ArrayList<>();
    Set<Tier> models =
        place.models().specs().stream()
            .flatMap(it -> it.tiers().stream())
            .collect(Collectors.toSet());
    writers.addAll(WriterTool.parser(parser::withThreshold, models));
    writers.addAll(new ModelWriters(parser.hints(), helps, System::nanoTime).of(place.models()));
    return writers;
  }
}

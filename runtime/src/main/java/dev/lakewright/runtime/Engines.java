package dev.lakewright.runtime;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.question.EnginePath;
import dev.lakewright.runtime.route.ProductGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The engines of a workspace: one that serves, and a second that is opened when the first fails.
 * Safe for use by several threads.
 */
final class Engines implements AutoCloseable {
  private final Supplier<DuckDbEngine> serving;
  private final UnaryOperator<QueryEngine> around;
  private final EngineChoice choice;
  private final Lakes lakes;
  private Optional<DuckDbEngine> second = Optional.empty();

  /**
   * Collect the engines.
   *
   * @param serving the one that serves, opened
   * @param around wraps the one that serves where it runs queries
   */
  Engines(
      Supplier<DuckDbEngine> serving,
      UnaryOperator<QueryEngine> around,
      EngineChoice choice,
      Lakes lakes) {
    this.serving = serving;
    this.around = around;
    this.choice = choice;
    this.lakes = lakes;
  }

  Map<ToolId, EnginePath> paths() {
    return Map.of(
        choice.first(),
        (lake, tables) -> around.apply(serving.get()),
        choice.second(),
        (lake, tables) -> second(),
        ProductGraph.COPY,
        (lake, tables) -> overCopies(tables),
        ProductGraph.SOURCE,
        (lake, tables) -> {
          lakes.copyAnew(lake);
          return second();
        });
  }

  /** Return the engine that serves, opened. */
  QueryEngine serving() {
    return around.apply(serving.get());
  }

  /** Return the engines that there are for a lake, in the order in which they are tried. */
  List<ToolId> order(LakeName lake) {
    List<ToolId> order = new ArrayList<>(List.of(choice.first(), choice.second()));
    if (lakes.keepsCopies(lake)) {
      order.add(ProductGraph.COPY);
    }
    if (lakes.hasCopies(lake)) {
      order.add(ProductGraph.SOURCE);
    }
    return order;
  }

  private DuckDbEngine overCopies(Set<TableName> tables) {
    DuckDbEngine engine = second();
    List<TableName> damaged =
        tables.stream()
            .filter(lakes::hasUnusedCopy)
            .filter(table -> !engine.reads(table, QueryLimits.DEFAULT))
            .toList();
    if (damaged.isEmpty()) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_CORRUPT, "no damaged table of this query has a copy"));
    }
    damaged.forEach(lakes::useCopy);
    return engine;
  }

  /**
   * Keep copies of tables as they are now, for when their files are damaged. A cache that cannot be
   * written is done without.
   */
  void keepCopies(Set<TableName> tables) {
    for (TableName table : tables.stream().sorted().toList()) {
      try {
        lakes.keepCopy(table, file -> serving.get().copy(table, file));
      } catch (LakewrightException | IOException full) {
        return;
      }
    }
  }

  /** Return a statement's syntax tree, by the second engine where the first is dead. */
  String tree(SqlText sql) {
    return eitherOf(engine -> engine.witness().tree(sql));
  }

  /** Copy a result, by the second engine where the first is dead. */
  void export(Path parquet, ExportFormat format, Path target) {
    eitherOf(
        engine -> {
          engine.export(parquet, format, target);
          return target;
        });
  }

  private <T> T eitherOf(Function<DuckDbEngine, T> work) {
    try {
      return work.apply(serving.get());
    } catch (LakewrightException problem) {
      if (problem.failure().code() != ErrorCode.ENGINE_FAILED) {
        throw problem;
      }
      return work.apply(second());
    }
  }

  private synchronized DuckDbEngine second() {
    DuckDbEngine engine = second.orElseGet(choice.spare());
    second = Optional.of(engine);
    return engine;
  }

  @Override
  public synchronized void close() {
    second.ifPresent(QueryEngine::close);
    try {
      serving.get().close();
    } catch (LakewrightException neverOpened) {
      // Whoever asked it for something was told why.
      return;
    }
  }
}

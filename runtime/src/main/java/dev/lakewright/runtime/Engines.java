package dev.lakewright.runtime;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.question.EnginePath;
import dev.lakewright.runtime.route.ProductGraph;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
  private final Supplier<DuckDbEngine> opener;
  private final Lakes lakes;
  private Optional<DuckDbEngine> second = Optional.empty();

  /**
   * Collect the engines.
   *
   * @param around wraps the one that serves where it runs queries
   * @param opener opens the second
   */
  Engines(
      Supplier<DuckDbEngine> serving,
      UnaryOperator<QueryEngine> around,
      Supplier<DuckDbEngine> opener,
      Lakes lakes) {
    this.serving = serving;
    this.around = around;
    this.opener = opener;
    this.lakes = lakes;
  }

  Map<ToolId, EnginePath> paths() {
    return Map.of(
        ProductGraph.DUCKDB,
        lake -> around.apply(serving.get()),
        ProductGraph.FRESH,
        lake -> second(),
        ProductGraph.SOURCE,
        lake -> {
          lakes.copyAnew(lake);
          return second();
        });
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
    DuckDbEngine engine = second.orElseGet(opener);
    second = Optional.of(engine);
    return engine;
  }

  @Override
  public synchronized void close() {
    second.ifPresent(QueryEngine::close);
    serving.get().close();
  }
}

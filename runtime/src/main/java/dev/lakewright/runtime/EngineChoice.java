package dev.lakewright.runtime;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineCommand;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.planner.workspace.EnginePlace;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.route.ProductGraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engines that a workspace is to have: one that serves, and one that is opened where it fails.
 * Where queries may not run in this process, neither does.
 *
 * @param first stands for the one that serves
 * @param second stands for the other
 */
record EngineChoice(
    ToolId first, Supplier<DuckDbEngine> serving, ToolId second, Supplier<DuckDbEngine> spare) {

  /**
   * Choose the engines.
   *
   * @param command how a process is started; empty where there can be none
   * @param full bounds of the one that serves
   * @param less bounds of the other
   */
  static EngineChoice of(
      EnginePlace place,
      Optional<EngineCommand> command,
      LakeStorage storage,
      EngineSettings full,
      EngineSettings less) {
    List<ToolId> tools = tools(place, command.isPresent());
    return new EngineChoice(
        tools.get(0),
        opener(tools.get(0), command, storage, full),
        tools.get(1),
        place == EnginePlace.ISOLATED
            ? isolated(command, storage, less)
            : opener(tools.get(1), command, storage, less));
  }

  /**
   * Return the tools that stand for the engines, the one that serves first.
   *
   * @param processes whether there can be processes for engines
   */
  static List<ToolId> tools(EnginePlace place, boolean processes) {
    if (place == EnginePlace.ISOLATED) {
      return List.of(ProductGraph.ISOLATED, ProductGraph.FRESH);
    }
    return List.of(ProductGraph.DUCKDB, processes ? ProductGraph.ISOLATED : ProductGraph.FRESH);
  }

  private static Supplier<DuckDbEngine> opener(
      ToolId tool, Optional<EngineCommand> command, LakeStorage storage, EngineSettings settings) {
    return tool.equals(ProductGraph.ISOLATED)
        ? isolated(command, storage, settings)
        : () -> DuckDbEngine.open(storage, settings);
  }

  private static Supplier<DuckDbEngine> isolated(
      Optional<EngineCommand> command, LakeStorage storage, EngineSettings settings) {
    return () ->
        DuckDbEngine.isolated(storage, settings, command.orElseThrow(EngineChoice::noProgram));
  }

  private static LakewrightException noProgram() {
    return new LakewrightException(
        Failure.of(
            ErrorCode.ENGINE_FAILED,
            "the engine cannot have a process of its own: this Java has no program to start"));
  }
}

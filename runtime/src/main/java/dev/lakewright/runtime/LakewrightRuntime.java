package dev.lakewright.runtime;

import dev.lakewright.check.Rules;
import dev.lakewright.check.StandardChecks;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.planner.workspace.Workspace;
import dev.lakewright.router.mcp.McpServer;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.runtime.question.QuestionSteps;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunStore;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The composition root: finds the workspace and wires the capabilities over it. */
public final class LakewrightRuntime {
  /** Who may write SQL in this program. */
  public static final List<Tier> TIERS = List.of(Tier.PARSER);

  private static final int SECOND_ENGINE_THREADS = 1;
  private static final Duration MCP_PATIENCE = Duration.ofSeconds(20);

  private LakewrightRuntime() {}

  /**
   * Open the workspace at or above the directory, or the demo lake where there is none. The engine
   * and the gate load in the background.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the workspace's file or a lake's files
   *     cannot be used
   */
  public static Lakewright open(OpenRequest request) {
    return open(request, Equipment.standard());
  }

  static Lakewright open(OpenRequest request, Equipment equipment) {
    WorkspaceLocation location = WorkspaceLocation.find(request.directory(), request.home());
    WorkspaceStore store = new WorkspaceStore(location);
    Workspace workspace = location.isDemo() ? demo(request) : store.load();
    Lakes lakes = Lakes.open(location.root(), location.state(), workspace.lakes());
    EngineSettings settings = equipment.engine().apply(location);
    ExecutorService loaders = Executors.newFixedThreadPool(2, LakewrightRuntime::daemon);
    Later<DuckDbEngine> engine = Later.start(loaders, () -> DuckDbEngine.open(lakes, settings));
    Engines engines =
        new Engines(
            engine,
            equipment.around(),
            () ->
                DuckDbEngine.open(
                    lakes, EngineSettings.defaults(location.state(), SECOND_ENGINE_THREADS)),
            lakes);
    Later<Gate> gate = Later.start(loaders, () -> SqlGate.open(lakes, engines::tree));
    loaders.shutdown();
    ExecutorService writing = Executors.newCachedThreadPool(LakewrightRuntime::daemon);
    QuestionSteps steps =
        new QuestionSteps(
            lakes,
            equipment.writers().apply(lakes, location),
            gate,
            engines.paths(),
            lakes::hasCopies,
            new StandardChecks(Rules.inOrder()),
            writing,
            System::nanoTime);
    HealthStore health = HealthStore.in(location.state(), request.clock());
    return new OpenLakewright(
        location,
        workspace,
        defaultLake(workspace),
        lakes,
        engines,
        steps,
        health,
        new RunStore(location.runs()),
        new RunIds(request.clock(), request.random()),
        store,
        request.clock());
  }

  /**
   * Return the tools of the workspace that the request leads to; opens no lake.
   *
   * @param mcpServer the command that starts a server whose tools are to be among them; may be
   *     empty
   */
  public static ToolsView tools(OpenRequest request, List<String> mcpServer) {
    WorkspaceLocation location = WorkspaceLocation.find(request.directory(), request.home());
    HealthStore health = HealthStore.in(location.state(), request.clock());
    List<String> warnings = new ArrayList<>(health.warning().stream().toList());
    List<ToolDescriptor> others = new ArrayList<>();
    if (!mcpServer.isEmpty()) {
      McpServer.Discovery found = new McpServer(mcpServer, MCP_PATIENCE).discover();
      others.addAll(found.tools());
      warnings.addAll(found.problems());
    }
    return ToolsView.of(TIERS, health.book(), others, warnings, request.clock());
  }

  private static Workspace demo(OpenRequest request) {
    Set<String> names = new LinkedHashSet<>();
    names.add(DemoLakes.DEFAULT.value());
    request.lake().filter(DemoLakes.names()::contains).ifPresent(names::add);
    Path cache = request.home().resolve("lakes");
    List<LakeSpec> lakes =
        names.stream().map(name -> DemoLakes.prepare(name, cache, request.progress())).toList();
    return new Workspace(Optional.empty(), lakes, Workspace.EMPTY.settings());
  }

  private static Optional<LakeName> defaultLake(Workspace workspace) {
    return workspace
        .defaultLake()
        .or(() -> workspace.lakes().stream().map(LakeSpec::name).findFirst());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lakewright-loader");
    thread.setDaemon(true);
    return thread;
  }
}

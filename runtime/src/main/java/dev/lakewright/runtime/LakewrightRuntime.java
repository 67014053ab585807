package dev.lakewright.runtime;

import dev.lakewright.check.Rules;
import dev.lakewright.check.StandardChecks;
import dev.lakewright.check.contract.StandardContractChecker;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.gateway.Models;
import dev.lakewright.gateway.key.KeyRing;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.copy.TableCopies;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineCommand;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.planner.workspace.EnginePlace;
import dev.lakewright.planner.workspace.ModelSettings;
import dev.lakewright.planner.workspace.Workspace;
import dev.lakewright.planner.workspace.WorkspaceSettings;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.mcp.McpServer;
import dev.lakewright.router.mcp.OtherTools;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.runtime.export.OpenExports;
import dev.lakewright.runtime.importing.OpenImports;
import dev.lakewright.runtime.model.ModelTools;
import dev.lakewright.runtime.model.ModelWriters;
import dev.lakewright.runtime.plan.OpenPlans;
import dev.lakewright.runtime.plan.PlanSetting;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.runtime.question.QuestionSteps;
import dev.lakewright.runtime.role.RolePlace;
import dev.lakewright.runtime.role.RoleWorkspace;
import dev.lakewright.runtime.route.ProductGraph;
import dev.lakewright.runtime.route.ToolCallView;
import dev.lakewright.runtime.route.ToolsView;
import dev.lakewright.runtime.route.WriterNode;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunStore;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.text.Learned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** The composition root: finds the workspace and wires the capabilities over it. */
public final class LakewrightRuntime {
  /** Who may write SQL where no model is set up. */
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
    Learned learned = new Learned();
    if (request.asking()) {
      learned.readAhead();
    }
    return open(request, Equipment.standard(learned, request.models().helps()));
  }

  static Lakewright open(OpenRequest request, Equipment equipment) {
    WorkspaceLocation found = WorkspaceLocation.find(request.directory(), request.home());
    WorkspaceStore store = new WorkspaceStore(found);
    Workspace workspace = workspace(found, store, request);
    RoleWorkspace own = new RoleWorkspace(found, request.caller().roleIn(workspace.policy()));
    refuseTape(request, own.role());
    WorkspaceLocation location = own.location();
    TableCopies copies =
        new TableCopies(
            location.state().resolve("copies"), workspace.settings().copiesMegabytes() << 20);
    Lakes lakes = own.open(workspace.lakes(), workspace.policy(), copies);
    EngineSettings settings = equipment.engine().apply(location);
    ExecutorService loaders = Executors.newFixedThreadPool(2, LakewrightRuntime::daemon);
    EngineChoice choice =
        EngineChoice.of(
            workspace.settings().engine(),
            EngineCommand.of(System.getProperties()),
            lakes,
            settings,
            EngineSettings.defaults(location.state(), SECOND_ENGINE_THREADS));
    Later<DuckDbEngine> engine = Later.start(loaders, choice.serving());
    Engines engines = new Engines(engine, equipment.around(), choice, lakes);
    Later<Gate> gate = Later.start(loaders, () -> SqlGate.open(lakes, engines::tree, own.role()));
    loaders.shutdown();
    Models models =
        new Models(
            workspace.models().models(),
            workspace.models().budget(),
            new KeyRing(request.models().environment(), found.root()),
            request.models().local(),
            location.state(),
            request.models().tape(),
            request.clock());
    ExecutorService writing = Executors.newCachedThreadPool(LakewrightRuntime::daemon);
    QuestionSteps steps =
        new QuestionSteps(
            lakes,
            equipment.writers().apply(new Equipment.Surroundings(lakes, location, models)),
            gate,
            engines.paths(),
            engines::order,
            new StandardChecks(Rules.inOrder()),
            writing,
            System::nanoTime);
    HealthStore health = HealthStore.in(location.state(), request.clock());
    RunStore runs = new RunStore(location.runs(), own.role().name(), own::mayRead);
    RunIds ids = new RunIds(request.clock(), request.random(), runs::has);
    RolePlace place = RolePlace.of(own.role(), found.root(), workspace.lakes());
    Plans plans =
        new OpenPlans(
            new PlanSetting(
                location,
                lakes,
                gate,
                own.role(),
                place,
                planEngines(workspace.settings().engine()),
                new StandardContractChecker(request.clock()),
                runs,
                ids,
                request.clock(),
                workspace.settings().timeout(),
                Runtime.getRuntime().availableProcessors(),
                settings.memoryMegabytes()));
    return new OpenLakewright(
        own,
        place,
        workspace,
        defaultLake(workspace),
        lakes,
        engines,
        steps,
        health,
        runs,
        ids,
        models,
        store,
        plans,
        new OpenExports(
            plans,
            lakes,
            own.role(),
            location,
            workspace.lakes(),
            request.home(),
            root -> new ScratchLakewright(open(inside(request, root))),
            engines::tree),
        new OpenImports(plans, lakes, own.role(), location.root(), engines::tree),
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
    Workspace workspace = location.isDemo() ? Workspace.EMPTY : new WorkspaceStore(location).load();
    WorkspaceSettings settings = workspace.settings();
    HealthStore health = HealthStore.in(location.state(), request.clock());
    List<String> warnings = new ArrayList<>(health.warning().stream().toList());
    List<ModelSpec> models = workspace.models().models();
    List<ToolDescriptor> others = new ArrayList<>(ModelTools.of(models));
    if (!mcpServer.isEmpty()) {
      refuseCommands(request, workspace);
      McpServer.Discovery found = new McpServer(mcpServer, MCP_PATIENCE).discover();
      others.addAll(found.tools());
      warnings.addAll(found.problems());
    }
    boolean processes = EngineCommand.of(System.getProperties()).isPresent();
    List<ToolId> engines = new ArrayList<>(EngineChoice.tools(settings.engine(), processes));
    if (settings.copiesMegabytes() > 0) {
      engines.add(ProductGraph.COPY);
    }
    engines.add(ProductGraph.SOURCE);
    return ToolsView.of(
        new ToolsView.LineUp(writers(models), engines),
        health.book(),
        others,
        warnings,
        request.clock());
  }

  /** A tape is a file of this machine's, which a role would read or write wherever it lies. */
  private static void refuseTape(OpenRequest request, RolePolicy role) {
    boolean taped = request.models().tape().fold(() -> false, file -> true, file -> true);
    if (taped && !role.seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "the role " + role.name() + " may not record or replay what models reply"));
    }
  }

  /** A server is a command of this machine's, and roles are for people who have none of them. */
  private static void refuseCommands(OpenRequest request, Workspace workspace) {
    RolePolicy role = request.caller().roleIn(workspace.policy());
    if (!role.seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED, "the role " + role.name() + " may not start servers"));
    }
  }

  /**
   * Call a tool of another server; opens no lake.
   *
   * @param mcpServer the command that starts the server
   * @param arguments a JSON object
   * @param patience for everything that is asked of the server
   * @throws dev.lakewright.core.error.LakewrightException if there is no such tool, or its schema
   *     forbids the arguments
   */
  public static ToolCallView call(
      OpenRequest request,
      List<String> mcpServer,
      String tool,
      String arguments,
      Optional<Duration> patience) {
    WorkspaceLocation location = WorkspaceLocation.find(request.directory(), request.home());
    refuseCommands(
        request, location.isDemo() ? Workspace.EMPTY : new WorkspaceStore(location).load());
    HealthStore health = HealthStore.in(location.state(), request.clock());
    McpServer server = new McpServer(mcpServer, patience.orElse(MCP_PATIENCE));
    try {
      OtherTools.Called called =
          new OtherTools(health.book(), System::nanoTime).call(server, tool, arguments);
      return new ToolCallView(
          tool,
          called.result(),
          called.texts(),
          called.reasons(),
          called.mayHaveHappened(),
          called.warnings());
    } finally {
      health.save();
    }
  }

  private static BiFunction<LakeStorage, EngineSettings, DuckDbEngine> planEngines(
      EnginePlace place) {
    return (storage, settings) ->
        EngineChoice.of(
                place, EngineCommand.of(System.getProperties()), storage, settings, settings)
            .serving()
            .get();
  }

  private static List<WriterNode> writers(List<ModelSpec> models) {
    List<WriterNode> writers = new ArrayList<>(TIERS.stream().map(WriterNode::of).toList());
    writers.addAll(ModelWriters.nodes(models));
    return writers;
  }

  /** Whoever has set up a model and no lake yet asks it about the demo lake. */
  private static Workspace workspace(
      WorkspaceLocation found, WorkspaceStore store, OpenRequest request) {
    if (found.isDemo()) {
      return demo(request);
    }
    Workspace own = store.load();
    boolean onlyModels = own.lakes().isEmpty() && !own.models().models().isEmpty();
    return onlyModels
        ? new Workspace(
            Optional.empty(), demo(request).lakes(), own.settings(), own.policy(), own.models())
        : own;
  }

  /** Return a request that leads to another workspace, in whole sight. */
  private static OpenRequest inside(OpenRequest request, Path root) {
    return new OpenRequest(
        root,
        request.home(),
        Optional.empty(),
        request.clock(),
        request.random(),
        request.progress());
  }

  private static Workspace demo(OpenRequest request) {
    Set<String> names = new LinkedHashSet<>();
    names.add(DemoLakes.DEFAULT.value());
    request.lake().filter(DemoLakes.names()::contains).ifPresent(names::add);
    Path cache = request.home().resolve("lakes");
    List<LakeSpec> lakes =
        names.stream().map(name -> DemoLakes.prepare(name, cache, request.progress())).toList();
    return new Workspace(
        Optional.empty(),
        lakes,
        Workspace.EMPTY.settings(),
        Workspace.EMPTY.policy(),
        ModelSettings.NONE);
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

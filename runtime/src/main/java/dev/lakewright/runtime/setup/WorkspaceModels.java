package dev.lakewright.runtime.setup;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.model.TokenUse;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.gateway.Models;
import dev.lakewright.gateway.key.KeyRing;
import dev.lakewright.planner.workspace.ModelSettings;
import dev.lakewright.planner.workspace.Workspace;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The models of the workspace that a request leads to: looked at, changed and tried. Opens no lake.
 */
public final class WorkspaceModels {
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);

  private final OpenRequest request;
  private final WorkspaceLocation location;
  private final WorkspaceStore store;

  public WorkspaceModels(OpenRequest request) {
    this.request = request;
    this.location = WorkspaceLocation.find(request.directory(), request.home());
    this.store = new WorkspaceStore(location);
  }

  private Workspace workspace() {
    return location.isDemo() ? Workspace.EMPTY : store.load();
  }

  /** Return the models in the order of the workspace's file. */
  public List<ModelSpec> list() {
    return workspace().models().models();
  }

  /**
   * Add a model to the workspace's file, making the file where there is none.
   *
   * @throws LakewrightException if there is one of that name, or the caller may not change the file
   */
  public void add(ModelSpec model) {
    checkMayEdit();
    store.addModel(model);
  }

  /**
   * Take a model out of the workspace's file.
   *
   * @throws LakewrightException if there is none of that name, or the caller may not change the
   *     file
   */
  public void remove(ModelName name) {
    checkMayEdit();
    store.removeModel(name);
  }

  /** Whoever sees only a part of the data could have it sent anywhere. */
  private void checkMayEdit() {
    RolePolicy role = request.caller().roleIn(workspace().policy());
    if (!role.seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "the role " + role.name() + " may not change the workspace's models"));
    }
  }

  /**
   * Ask models for one token each, those of all names where none is given.
   *
   * @throws LakewrightException if there is no model of that name
   */
  public List<ModelCheck> check(Optional<ModelName> only) {
    ModelSettings settings = workspace().models();
    List<String> names = settings.models().stream().map(it -> it.name().value()).toList();
    only.filter(it -> settings.model(it).isEmpty())
        .ifPresent(
            unknown -> {
              throw new LakewrightException(
                  Failure.of(ErrorCode.MODEL_UNKNOWN, "there is no model " + unknown)
                      .withNearest(NearestNames.among(names, unknown.value(), 3)));
            });
    Models models =
        new Models(
            settings.models(),
            settings.budget(),
            new KeyRing(request.models().environment(), location.root()),
            request.models().local(),
            location.state(),
            ModelTape.LIVE,
            request.clock());
    try (models) {
      return settings.models().stream()
          .filter(it -> only.map(it.name()::equals).orElse(true))
          .map(it -> check(models, it))
          .toList();
    }
  }

  private static ModelCheck check(Models models, ModelSpec spec) {
    ModelRequest hello = ModelRequest.of(List.of(ModelMessage.user("Say: yes")), 1);
    Duration patience =
        spec.patience().compareTo(LONGEST_CHECK) < 0 ? spec.patience() : LONGEST_CHECK;
    long start = System.nanoTime();
    ModelOutcome outcome =
        models
            .question(Optional.empty(), Optional.empty())
            .client(spec)
            .ask(hello, CallControl.within(patience));
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    TokenUse use = outcome.reply().map(ModelReply::use).orElse(TokenUse.NONE);
    return new ModelCheck(spec.name(), millis, use, outcome.failure());
  }
}

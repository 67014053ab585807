package dev.lakewright.planner.workspace;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.policy.Policy;
import java.util.List;
import java.util.Optional;

/** What {@code lakewright.yaml} says. */
public record Workspace(
    Optional<LakeName> defaultLake,
    List<LakeSpec> lakes,
    WorkspaceSettings settings,
    Policy policy,
    ModelSettings models) {
  public static final Workspace EMPTY =
      new Workspace(
          Optional.empty(), List.of(), WorkspaceSettings.DEFAULT, Policy.NONE, ModelSettings.NONE);

  public Workspace {
    lakes = List.copyOf(lakes);
  }

  public Optional<LakeSpec> lake(LakeName name) {
    return lakes.stream().filter(lake -> lake.name().equals(name)).findFirst();
  }
}

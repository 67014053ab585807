package dev.lakewright.planner.workspace;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.policy.Policy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code lakewright.yaml} says.
 *
 * @param checks what is promised of tables, in the order of the file
 */
public record Workspace(
    Optional<LakeName> defaultLake,
    List<LakeSpec> lakes,
    WorkspaceSettings settings,
    Policy policy,
    Map<TableName, Contract> checks,
    ModelSettings models) {
  public static final Workspace EMPTY =
      new Workspace(
          Optional.empty(), List.of(), WorkspaceSettings.DEFAULT, Policy.NONE, ModelSettings.NONE);

  public Workspace {
    lakes = List.copyOf(lakes);
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
  }

  /** A workspace that promises nothing of its tables. */
  public Workspace(
      Optional<LakeName> defaultLake,
      List<LakeSpec> lakes,
      WorkspaceSettings settings,
      Policy policy,
      ModelSettings models) {
    this(defaultLake, lakes, settings, policy, Map.of(), models);
  }

  public Optional<LakeSpec> lake(LakeName name) {
    return lakes.stream().filter(lake -> lake.name().equals(name)).findFirst();
  }
}

package dev.lakewright.runtime.plan;

import dev.lakewright.core.contract.ContractChecker;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.role.RolePlace;
import dev.lakewright.runtime.run.RunIds;
import dev.lakewright.runtime.run.RunStore;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What plans of a workspace work with.
 *
 * @param location where state and plans lie
 * @param lakes as the role sees them
 * @param gate of the lakes
 * @param place where its files may be written
 * @param engines opens an engine over a storage
 * @param timeout of a query whose step says none
 * @param cores that all steps of a run may take together
 * @param memoryMegabytes likewise
 */
public record PlanSetting(
    WorkspaceLocation location,
    Lakes lakes,
    Supplier<Gate> gate,
    RolePolicy role,
    RolePlace place,
    BiFunction<LakeStorage, EngineSettings, DuckDbEngine> engines,
    ContractChecker checker,
    RunStore runs,
    RunIds ids,
    Clock clock,
    Duration timeout,
    int cores,
    int memoryMegabytes) {}

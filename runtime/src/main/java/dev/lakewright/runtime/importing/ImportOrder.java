package dev.lakewright.runtime.importing;

import dev.lakewright.core.plan.PlanName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param folder of the project
 * @param name of the plan; that of the folder where there is none
 * @param kind {@code dbt} or {@code sql}; told by the project's files where there is none
 * @param replace whether a plan of that name gives way
 */
public record ImportOrder(
    Path folder, Optional<PlanName> name, Optional<String> kind, boolean replace) {}

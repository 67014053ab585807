package dev.lakewright.export.importing.draft;

import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.project.ProjectSurroundings;
import dev.lakewright.export.importing.folder.ProjectFiles;

/** A project that is to become a plan. */
public record ImportRequest(PlanName name, ProjectFiles files, ProjectSurroundings around) {}

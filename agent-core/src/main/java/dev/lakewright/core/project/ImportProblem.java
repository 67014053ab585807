package dev.lakewright.core.project;

import dev.lakewright.core.error.Failure;

/**
 * Why a project does not become a plan.
 *
 * @param file of the project, relative to its folder
 * @param failure with its place in that file
 */
public record ImportProblem(String file, Failure failure) {}

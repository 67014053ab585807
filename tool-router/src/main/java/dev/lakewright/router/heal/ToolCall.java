package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;

/**
 * One call of a tool within a run.
 *
 * @param key the same for every attempt at the same effect of the same run, so that a tool that
 *     takes such keys has the effect once
 * @param attempt counted from 1
 */
public record ToolCall(ToolId tool, String key, int attempt) {}

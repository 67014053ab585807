package dev.lakewright.core.breach;

import dev.lakewright.lake.LakeStorage;

/** Breaks: agent-core knows nobody. */
public record CoreKnowsShell(LakeStorage storage) {}

package dev.lakewright.one;

import dev.lakewright.two.Second;

/** Breaks: no cycles, with {@link Second}. */
public record First(Second other) {}

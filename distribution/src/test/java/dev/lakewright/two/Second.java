package dev.lakewright.two;

import dev.lakewright.one.First;
import java.util.List;

/** Breaks: no cycles, with {@link First}. */
public record Second(List<First> others) {}

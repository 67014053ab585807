package dev.lakewright.core.flow;

/** What a task takes, or what there is for all of them. */
public record Demand(int cores, long memoryMegabytes) {
  public static final Demand ONE = new Demand(1, 0);

  /** Return what is left of this; it may be negative. */
  Demand without(Demand other) {
    return new Demand(cores - other.cores, memoryMegabytes - other.memoryMegabytes);
  }

  Demand with(Demand other) {
    return new Demand(cores + other.cores, memoryMegabytes + other.memoryMegabytes);
  }

  boolean holds(Demand other) {
    return other.cores <= cores && other.memoryMegabytes <= memoryMegabytes;
  }

  /** Return this, or as much of it as there is. */
  Demand atMost(Demand there) {
    return new Demand(
        Math.min(cores, there.cores), Math.min(memoryMegabytes, there.memoryMegabytes));
  }
}

package dev.lakewright.router.heal;

/** Watches one side of a run. Implementations may be asked from several threads at once. */
@FunctionalInterface
public interface Monitor {
  Signal read(Situation situation);
}

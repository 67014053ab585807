package dev.lakewright.runtime.plan;

/** Hears the events of a plan's run, from any thread. Must be quick and must not throw. */
@FunctionalInterface
public interface PlanListener {
  PlanListener SILENT = event -> {};

  void happened(PlanEvent event);
}

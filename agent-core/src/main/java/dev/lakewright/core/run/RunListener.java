package dev.lakewright.core.run;

/** Hears the events of runs. Must be quick and must not throw. */
@FunctionalInterface
public interface RunListener {
  RunListener SILENT = event -> {};

  void happened(RunEvent event);
}

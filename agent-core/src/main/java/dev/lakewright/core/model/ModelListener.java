package dev.lakewright.core.model;

/** Hears a reply as it comes. Must be quick and must not throw; called from any thread. */
@FunctionalInterface
public interface ModelListener {
  ModelListener SILENT = part -> {};

  /** Take the next part of the reply; untrusted text. */
  void heard(String part);
}

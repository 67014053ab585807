package dev.lakewright.router.registry;

import java.util.List;

/** Where tools come from: a module of ours, found by the service loader, or a server of others. */
@FunctionalInterface
public interface ToolSource {
  /** Return the tools that there are now. */
  List<ToolDescriptor> tools();
}

package dev.lakewright.router.registry;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every tool that is known, by name. Immutable. */
public final class ToolRegistry {
  private static final int NEAREST = 3;

  private final SortedMap<ToolId, ToolDescriptor> tools;

  private ToolRegistry(SortedMap<ToolId, ToolDescriptor> tools) {
    this.tools = Collections.unmodifiableSortedMap(tools);
  }

  /**
   * Collect the tools of some sources.
   *
   * @throws IllegalArgumentException if two tools have one name
   */
  public static ToolRegistry of(Iterable<? extends ToolSource> sources) {
    SortedMap<ToolId, ToolDescriptor> tools = new TreeMap<>();
    for (ToolSource source : sources) {
      for (ToolDescriptor tool : source.tools()) {
        if (tools.put(tool.id(), tool) != null) {
          throw new IllegalArgumentException("two tools are named " + tool.id());
        }
      }
    }
    return new ToolRegistry(tools);
  }

  /** Collect the tools of every source that the class path offers as a service. */
  public static ToolRegistry discover(ClassLoader loader) {
    return of(ServiceLoader.load(ToolSource.class, loader));
  }

  /** Return the tools in the order of their names. */
  public List<ToolDescriptor> tools() {
    return List.copyOf(tools.values());
  }

  /**
   * Return a tool.
   *
   * @throws IllegalArgumentException if there is none of that name; the message has the nearest
   */
  public ToolDescriptor tool(ToolId id) {
    ToolDescriptor tool = tools.get(id);
    if (tool == null) {
      List<String> names = tools.keySet().stream().map(ToolId::value).toList();
      List<String> nearest = NearestNames.among(names, id.value(), NEAREST);
      String hint = nearest.isEmpty() ? "" : "; there is " + String.join(", ", nearest);
      throw new IllegalArgumentException("there is no tool " + id + hint);
    }
    return tool;
  }

  /** Return each tool's traits, for a run. */
  public Map<ToolId, ToolTraits> traits() {
    Map<ToolId, ToolTraits> traits = new HashMap<>();
    tools.forEach((id, tool) -> traits.put(id, tool.traits()));
    return traits;
  }
}

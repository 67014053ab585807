package dev.lakewright.core.flow;

import java.util.List;

/**
 * A task of a flow.
 *
 * @param name for people
 * @param waits groups of arrows; the task runs if, once all are decided, each group has an open one
 * @param last whether it also waits until every task that is not last is settled, and does not run
 *     if one of them failed
 */
public record Task(String name, List<List<Arrow>> waits, Demand demand, boolean last) {
  public Task {
    waits = waits.stream().map(List::copyOf).filter(group -> !group.isEmpty()).toList();
  }

  public Task(String name, List<List<Arrow>> waits) {
    this(name, waits, Demand.ONE, false);
  }
}

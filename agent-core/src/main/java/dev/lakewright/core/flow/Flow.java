package dev.lakewright.core.flow;

import java.util.List;

/** Tasks, each behind those that it waits for. */
public record Flow(List<Task> tasks) {
  public Flow {
    tasks = List.copyOf(tasks);
    for (int i = 0; i < tasks.size(); i++) {
      int place = i;
      boolean forward =
          tasks.get(i).waits().stream().flatMap(List::stream).allMatch(it -> it.from() < place);
      if (!forward) {
        throw new IllegalArgumentException(tasks.get(i).name() + " waits for a later task");
      }
    }
  }

  public int size() {
    return tasks.size();
  }
}

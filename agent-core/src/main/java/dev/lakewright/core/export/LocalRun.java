package dev.lakewright.core.export;

import java.util.List;
import java.util.Map;

/**
 * How a project is run on this machine by its own runner, in the project's folder.
 *
 * @param packages of Python that it needs, each with its version
 * @param commands one after another; the first that fails ends the run
 * @param environment beside this process's own
 */
public record LocalRun(
    List<String> packages, List<List<String>> commands, Map<String, String> environment) {
  public LocalRun {
    packages = List.copyOf(packages);
    commands = commands.stream().map(List::copyOf).toList();
    environment = Map.copyOf(environment);
  }
}

package dev.lakewright.runtime.plan;

import java.nio.file.Path;

/** A process that runs a plan, to be killed. */
final class PlanChild {
  private PlanChild() {}

  /** Run the plan that the second word names in the folder that the first word names. */
  public static void main(String[] words) {
    PlanRunReport report = new PlanLab(Path.of(words[0])).run(words[1]);
    report.failure().ifPresent(it -> System.err.println(it.message()));
    System.exit(report.succeeded() ? 0 : 1);
  }
}

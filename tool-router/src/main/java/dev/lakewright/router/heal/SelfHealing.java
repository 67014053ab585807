package dev.lakewright.router.heal;

/** A way of making a run through the graph. */
public interface SelfHealing {
  /** Make the run; ends after at most one success and one failure of each tool. */
  <R> RouteResult<R> run(RouteTask task, ToolRunner<R> tools);
}

package dev.lakewright.runtime.export;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.runtime.plan.PlanOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A workspace that is made for a comparison and thrown away. */
public interface ScratchWorkspace extends AutoCloseable {
  /** Run a plan of it by Lakewright's own engine. */
  PlanOutcome run(String plan, Map<String, String> parameters);

  /** Return the columns of the one table of a lake; empty where it has none, or more. */
  List<Column> columns(String lake);

  /** Return the name of that table. */
  String table(String lake);

  /** Run a query of ours over its lakes. */
  ResultTable query(String sql);

  @Override
  void close();

  /** Opens workspaces. */
  @FunctionalInterface
  interface Opener {
    ScratchWorkspace open(Path root);
  }
}

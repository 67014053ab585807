package dev.lakewright.runtime;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.GateExplanation;
import dev.lakewright.core.sql.Translation;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.importing.Imports;
import dev.lakewright.runtime.inspect.Inspector;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.runtime.run.RunRecord;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Lakewright over one workspace, for shells, benchmarks and servers. Safe for use by several
 * threads; each call runs on the caller's thread.
 *
 * <p>Calls that are not about a question throw {@link
 * dev.lakewright.core.error.LakewrightException} for what the user can mend.
 */
public interface Lakewright extends AutoCloseable {

  WorkspaceLocation location();

  /** Return what went wrong on opening and could be mended or done without, a sentence each. */
  default List<String> warnings() {
    return List.of();
  }

  /**
   * Return why a file may not be written here, whether it is there or not; empty where it may.
   *
   * @param file absolute and without {@code ..}
   */
  default Optional<Failure> refusesFile(Path file) {
    return Optional.empty();
  }

  /** Return the role that everything here is seen in; empty where it sees everything. */
  default Optional<String> role() {
    return Optional.empty();
  }

  /**
   * Return the lake that questions are about unless they say otherwise.
   *
   * @throws dev.lakewright.core.error.LakewrightException if the workspace has no lake
   */
  LakeName defaultLake();

  Catalog catalog();

  /**
   * Answer a question: read, route, generate, gate, run, check, decide. Leaves a bundle under
   * {@code runs}, whatever the outcome.
   */
  AskOutcome ask(AskRequest request, RunControl control, RunListener listener);

  /** Run a statement through the same gate and checks. Leaves a bundle. */
  AskOutcome sql(AskRequest request, RunControl control, RunListener listener);

  /** Take a statement through the gate and say what it saw; nothing runs and nothing is kept. */
  GateExplanation explain(AskRequest request);

  /**
   * Take a statement through the gate and translate what would run; nothing runs or is kept.
   *
   * @param from the dialect that it is in; DuckDB's where there is none
   * @param to the dialect that is wanted; DuckDB's where there is none
   */
  Translation translate(AskRequest request, Optional<Dialect> from, Optional<Dialect> to);

  /** Return what looks at tables themselves. */
  Inspector inspector();

  /** Return the workspace's plans. */
  Plans plans();

  /** Return what turns plans into projects of other systems. */
  Exports exports();

  /** Return what turns projects of other systems into plans. */
  Imports imports();

  /**
   * Tell whether a line typed into the shell is SQL: it starts as SQL does and the engine's parser
   * takes it, or it is too large to be parsed. Lines that are not are questions.
   */
  boolean isSql(String line);

  /**
   * Copy the result of an answered run into a file, whole or not at all.
   *
   * @param target replaced where it exists
   */
  void export(RunId run, ExportFormat format, Path target);

  /** Return finished runs, newest first. */
  List<RunRecord> runs(int limit);

  RunRecord run(RunId id);

  /** Run a finished run again, without model or network, and compare. */
  Replay replay(RunId id, RunControl control);

  /**
   * Add a lake to the workspace's file, making the file where there is none, and check that its
   * files are there. This object keeps serving the lakes it was opened with.
   */
  void addLake(LakeSpec spec);

  /** Take a lake out of the workspace's file; its files stay. */
  void removeLake(LakeName name);

  @Override
  void close();
}

package dev.lakewright.core.project;

import dev.lakewright.core.plan.SourceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a reader of projects asks beyond the project's own files. */
public interface ProjectSurroundings {
  /**
   * Read a YAML file of bounded size, without running anything in it.
   *
   * @param name of the file, for messages
   * @throws dev.lakewright.core.error.LakewrightException if it is not YAML; with the place
   */
  YamlTree yaml(String name, String text);

  /** Return the statements between semicolons, each as its tokens; empty ones are left out. */
  List<List<SqlWord>> statements(String text);

  /** Return the tables that one SELECT reads, by the engine's own parser. */
  TablesRead tables(String query);

  /** Return a table of a lake of the workspace, letter case aside. */
  Optional<SourceRef> lakeTable(String lake, String table);

  /** Return the tables of a name in all lakes. */
  List<SourceRef> lakeTables(String table);

  /**
   * Return how a plan of this workspace reads files: as the table of a lake that they are, or as
   * files.
   *
   * @param paths absolute; the last names may be patterns
   */
  SourceRef files(List<Path> paths);

  /**
   * Return what an exported project reads below a folder that a setting of it names.
   *
   * @param variable such as {@code LAKE_SHOP}
   * @param paths below that folder
   */
  Optional<SourceRef> exported(String variable, List<String> paths);
}

package dev.lakewright.runtime.importing;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.project.ProjectSurroundings;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.core.project.TablesRead;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.planner.foreign.ForeignYaml;
import dev.lakewright.runtime.role.RealPlaces;
import dev.lakewright.sql.project.ProjectSql;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a workspace says to readers of projects. */
final class WorkspaceSurroundings implements ProjectSurroundings {
  private static final String OWN_FILES = "SOURCE_DIR";

  private final Lakes lakes;
  private final Path root;
  private final ProjectSql sql;

  WorkspaceSurroundings(Lakes lakes, Path root, ProjectSql sql) {
    this.lakes = lakes;
    this.root = root;
    this.sql = sql;
  }

  @Override
  public YamlTree yaml(String name, String text) {
    return ForeignYaml.read(name, text);
  }

  @Override
  public List<List<SqlWord>> statements(String text) {
    return ProjectSql.statements(text);
  }

  @Override
  public TablesRead tables(String query) {
    return sql.tables(query);
  }

  private Stream<TableName> all() {
    return lakes.lakes().stream().flatMap(it -> lakes.tables(it).stream());
  }

  @Override
  public Optional<SourceRef> lakeTable(String lake, String table) {
    return all()
        .filter(it -> it.lake().value().equalsIgnoreCase(lake))
        .filter(it -> it.name().equalsIgnoreCase(table))
        .findFirst()
        .map(SourceRef.LakeTable::new);
  }

  @Override
  public List<SourceRef> lakeTables(String table) {
    return all()
        .filter(it -> it.name().equalsIgnoreCase(table))
        .<SourceRef>map(SourceRef.LakeTable::new)
        .toList();
  }

  @Override
  public SourceRef files(List<Path> paths) {
    Set<Path> wanted =
        paths.stream().map(it -> RealPlaces.of(it.normalize())).collect(Collectors.toSet());
    Optional<SourceRef> table =
        all()
            .filter(
                it ->
                    lakes.files(it).files().stream()
                        .map(RealPlaces::of)
                        .collect(Collectors.toSet())
                        .equals(wanted))
            .findFirst()
            .map(SourceRef.LakeTable::new);
    return table.orElseGet(
        () -> new SourceRef.Files(paths.stream().map(it -> shown(it.normalize())).toList()));
  }

  private String shown(Path file) {
    Path path = file.startsWith(root) ? root.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }

  /** The names of settings are those that exports give to lakes. */
  @Override
  public Optional<SourceRef> exported(String variable, List<String> paths) {
    if (variable.equals(OWN_FILES)) {
      return Optional.of(new SourceRef.Files(paths));
    }
    List<String> plain =
        paths.stream().map(it -> "/" + it.replaceAll("\\[([\\[*?])\\]", "$1")).toList();
    return lakes.lakes().stream()
        .filter(it -> setting(it).equals(variable))
        .flatMap(it -> lakes.tables(it).stream())
        .filter(it -> isOf(it, plain))
        .findFirst()
        .map(SourceRef.LakeTable::new);
  }

  private static String setting(LakeName lake) {
    return "LAKE_" + lake.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private boolean isOf(TableName table, List<String> paths) {
    List<String> files =
        lakes.files(table).files().stream().map(it -> it.toString().replace('\\', '/')).toList();
    int pattern = paths.get(0).indexOf("**");
    if (pattern >= 0) {
      String folder = paths.get(0).substring(0, pattern);
      return !files.isEmpty() && files.stream().allMatch(it -> it.contains(folder));
    }
    Predicate<String> listed = file -> paths.stream().anyMatch(file::endsWith);
    return files.size() == paths.size() && files.stream().allMatch(listed);
  }
}

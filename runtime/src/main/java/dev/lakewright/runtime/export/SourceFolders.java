package dev.lakewright.runtime.export;

import dev.lakewright.core.export.CsvForm;
import dev.lakewright.core.export.LakeFolder;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.lake.attach.Format;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.catalog.TableFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files of a plan's sources, and the folders that they lie in. */
final class SourceFolders {
  private static final String WORKSPACE = "source_dir";

  private final Lakes lakes;
  private final Path root;
  private final Path state;
  private final List<LakeSpec> specs;
  private final Map<StepId, SourceFiles> sources = new LinkedHashMap<>();
  private final Map<StepId, List<Path>> places = new LinkedHashMap<>();
  private final Map<String, Path> folders = new TreeMap<>();
  private final Map<LakeName, String> names = new LinkedHashMap<>();

  /**
   * Make a search.
   *
   * @param state where copies of database files are, which nobody else has
   * @param specs of the lakes
   */
  SourceFolders(Lakes lakes, Path root, Path state, List<LakeSpec> specs) {
    this.lakes = lakes;
    this.root = root;
    this.state = state;
    this.specs = List.copyOf(specs);
  }

  /** Find the files of all sources; those in database files are left out. */
  SourceFolders find(Plan plan) {
    for (Step step : plan.steps()) {
      if (step instanceof Step.Source source) {
        source.from().fold(table -> table(step, table), paths -> files(step, paths));
      }
    }
    return this;
  }

  Map<StepId, SourceFiles> sources() {
    return sources;
  }

  /** Return the files of a source where they lie; none for one in a database file. */
  List<Path> places(StepId source) {
    return places.getOrDefault(source, List.of());
  }

  /** Return the folder that a source's setting stands for. */
  Path folder(StepId source) {
    return Optional.ofNullable(sources.get(source))
        .flatMap(it -> Optional.ofNullable(folders.get(it.variable())))
        .orElse(root);
  }

  /** Return the folders by the names of their settings. */
  Map<String, Path> folders() {
    return folders;
  }

  private boolean table(Step step, TableName name) {
    return stored(name).map(it -> stored(step, it)).orElse(false);
  }

  private boolean stored(Step step, TableName stored) {
    LakeName lake = stored.lake();
    TableFiles files = lakes.files(stored);
    return put(step, files, form(lakes, stored, files), variable(lake), folder(lake));
  }

  /** Find a table by its name alone: its files may be damaged. */
  private Optional<TableName> stored(TableName wanted) {
    return lakes.lakes().stream()
        .filter(it -> it.value().equalsIgnoreCase(wanted.lake().value()))
        .flatMap(it -> lakes.tables(it).stream())
        .filter(it -> it.name().equalsIgnoreCase(wanted.name()))
        .findFirst();
  }

  /** Return the folder that holds what a lake is made of. */
  private Path folder(LakeName lake) {
    Stream<Path> files =
        lakes.tables(lake).stream()
            .flatMap(it -> lakes.files(it).files().stream())
            .map(SourceFolders::parent);
    Stream<Path> told = places(lake).stream().map(LakePlace::folder);
    return Stream.concat(files, told)
        .map(SourceFolders::real)
        .reduce(SourceFolders::common)
        .orElse(root);
  }

  private List<LakePlace> places(LakeName lake) {
    return specs.stream()
        .filter(it -> it.name().equals(lake))
        .flatMap(it -> it.paths().stream())
        .map(it -> LakePlace.of(root, it))
        .toList();
  }

  /** Return the lakes that sources read, by name. */
  List<LakeFolder> lakes() {
    return names.entrySet().stream()
        .map(
            it -> {
              Path folder = real(folder(it.getKey()));
              List<String> paths =
                  places(it.getKey()).stream().map(place -> place.below(folder)).toList();
              return new LakeFolder(it.getKey().value(), it.getValue(), paths);
            })
        .sorted(java.util.Comparator.comparing(LakeFolder::name))
        .toList();
  }

  private String variable(LakeName lake) {
    String known = names.get(lake);
    if (known != null) {
      return known;
    }
    String name =
        "lake_" + lake.value().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    while (names.containsValue(name)) {
      name = name + "_";
    }
    names.put(lake, name);
    return name;
  }

  private boolean files(Step step, List<String> paths) {
    LakeName name = new LakeName("files_" + step.id());
    try (Lakes own = Lakes.open(root, state, List.of(new LakeSpec(name, paths)))) {
      return own.tables(name).stream()
          .findFirst()
          .map(it -> put(step, own.files(it), form(own, it, own.files(it)), WORKSPACE, root))
          .orElse(false);
    }
  }

  private static Optional<CsvForm> form(Lakes lakes, TableName table, TableFiles files) {
    return files.format() == Format.CSV ? lakes.csvForm(table) : Optional.empty();
  }

  private boolean put(
      Step step, TableFiles files, Optional<CsvForm> csv, String variable, Path folder) {
    boolean copy = files.files().stream().anyMatch(it -> it.startsWith(state));
    Optional<SourceFiles.Format> format = format(files.format());
    if (copy || format.isEmpty()) {
      return false;
    }
    Path real = real(folder);
    List<String> paths = new ArrayList<>();
    for (Path file : files.files()) {
      paths.add(literal(real.relativize(file).toString().replace('\\', '/')));
    }
    List<String> told = files.partitioned() ? List.of(below(real, files)) : paths;
    sources.put(
        step.id(), new SourceFiles(variable, format.get(), told, files.partitioned()).withCsv(csv));
    places.put(step.id(), files.files());
    folders.put(variable, real);
    return true;
  }

  static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (java.io.IOException gone) {
      return folder;
    }
  }

  /** Folders of values are found anew by each run, as new ones come. */
  private static String below(Path folder, TableFiles files) {
    Path common =
        files.files().stream()
            .map(SourceFolders::table)
            .reduce(SourceFolders::common)
            .orElseThrow();
    String name = files.files().get(0).getFileName().toString();
    String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
    String inside = literal(folder.relativize(common).toString().replace('\\', '/'));
    return (inside.isEmpty() ? "" : inside + "/") + "**/*" + ending;
  }

  /** Return the folder above the folders of values. */
  private static Path table(Path file) {
    Path folder = parent(file);
    while (String.valueOf(folder.getFileName()).contains("=")) {
      folder = parent(folder);
    }
    return folder;
  }

  private static Optional<SourceFiles.Format> format(Format format) {
    return switch (format) {
      case PARQUET -> Optional.of(SourceFiles.Format.PARQUET);
      case CSV -> Optional.of(SourceFiles.Format.CSV);
      case JSON -> Optional.of(SourceFiles.Format.JSON);
      case DUCKDB, SQLITE -> Optional.empty();
    };
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private static Path common(Path one, Path other) {
    Path common = one;
    while (!other.startsWith(common)) {
      common = parent(common);
    }
    return common;
  }

  /** DuckDB takes every path for a pattern: characters with a meaning there are put in brackets. */
  private static String literal(String path) {
    return path.replaceAll("[\\[*?]", "[$0]");
  }
}

package dev.lakewright.export.importing.script;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.NamedTable;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.draft.MappedText;
import dev.lakewright.export.importing.draft.Naming;
import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.draft.StepOrigin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns queries of scripts into queries over steps, and what no statement makes into sources. */
final class ScriptQueries {
  private static final Set<String> READERS =
      Set.of(
          "read_parquet",
          "parquet_scan",
          "read_csv",
          "read_csv_auto",
          "read_json",
          "read_json_auto");

  private static final Pattern FILE = Pattern.compile(".*[./*].*");

  private final ImportRequest request;
  private final PlanDraft draft;
  private final Tables tables;
  private final Naming naming;
  private final Map<SourceRef, StepId> sources = new LinkedHashMap<>();

  ScriptQueries(ImportRequest request, PlanDraft draft, Tables tables) {
    this.request = request;
    this.draft = draft;
    this.tables = tables;
    this.naming = new Naming(request.around(), draft);
  }

  /**
   * Read a query; nothing where it is none, which is told then.
   *
   * @param view that it is of
   */
  Optional<Naming.Named> read(Statement statement, MappedText query, Optional<String> view) {
    return request
        .around()
        .tables(query.text())
        .fold(
            found -> uses(statement, query, found, view).map(it -> naming.named(query, it)),
            failure -> {
              SourceLocation place = failure.location().orElse(new SourceLocation(1, 1));
              draft.problem(statement.script().file(), failure.at(query.place(place)));
              return Optional.empty();
            });
  }

  private Optional<List<Naming.Use>> uses(
      Statement statement, MappedText query, List<NamedTable> found, Optional<String> view) {
    List<Naming.Use> uses = new ArrayList<>();
    for (NamedTable table : found) {
      Optional<Naming.Use> use =
          table.function()
              ? call(statement, query, table)
              : named(statement, query, table).map(it -> new Naming.Use(table, it, known(table)));
      if (use.isEmpty()) {
        return Optional.empty();
      }
      view.ifPresent(it -> tables.view(it, table.name()));
      uses.add(use.get());
    }
    return Optional.of(uses);
  }

  /** Return what columns may be qualified by: of a file, its name without folder and ending. */
  private static String known(NamedTable table) {
    boolean file = table.path().size() == 1 && FILE.matcher(table.name()).matches();
    return file ? base(table.name()) : table.name();
  }

  private static String base(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  private Optional<StepId> named(Statement statement, MappedText query, NamedTable table) {
    Optional<StepId> made = table.path().size() == 1 ? tables.of(table.name()) : Optional.empty();
    return made.or(() -> source(statement, query, table));
  }

  private Optional<StepId> source(Statement statement, MappedText query, NamedTable table) {
    if (table.path().size() == 1 && FILE.matcher(table.name()).matches()) {
      return files(statement, table.name());
    }
    List<SourceRef> found =
        table.path().size() == 2
            ? request.around().lakeTable(table.path().get(0), table.name()).stream().toList()
            : request.around().lakeTables(table.name());
    if (table.path().size() <= 2 && found.size() == 1) {
      return Optional.of(step(statement, found.get(0), table.name()));
    }
    String name = String.join(".", table.path());
    draft.wrong(
        statement.script().file(),
        query.placeOf(table.start()),
        found.isEmpty()
            ? "there is no table " + name + ": no statement before it makes one, and no lake has it"
            : "several lakes have a table " + name,
        found.stream()
            .map(it -> it.fold(one -> one.lake() + "." + one.name(), files -> name))
            .toList());
    return Optional.empty();
  }

  private StepId step(Statement statement, SourceRef ref, String name) {
    return sources.computeIfAbsent(
        ref,
        it -> {
          StepId id = draft.names().take(name);
          draft.put(
              new Step.Source(StepHead.of(id, List.of()), ref),
              new StepOrigin(statement.script().file(), statement.place(0), Optional.empty()));
          return id;
        });
  }

  private Optional<StepId> files(Statement statement, String path) {
    try {
      Path file = request.files().root().resolve(path);
      String name = base(path).replace("*", "all") + "_file";
      return Optional.of(step(statement, request.around().files(List.of(file)), name));
    } catch (InvalidPathException notAPath) {
      draft.inexpressible(statement.script().file(), statement.place(0), "not a path: " + path, "");
      return Optional.empty();
    }
  }

  /** A call that reads one file and says nothing of how. */
  private Optional<Naming.Use> call(Statement statement, MappedText query, NamedTable table) {
    List<SqlWord> words = request.around().statements(query.text().substring(table.start())).get(0);
    boolean plain =
        READERS.contains(table.name().toLowerCase(Locale.ROOT))
            && words.size() > 3
            && words.get(1).isSymbol("(")
            && words.get(2).isPlainString()
            && words.get(3).isSymbol(")");
    if (!plain) {
      draft.inexpressible(
          statement.script().file(),
          query.placeOf(table.start()),
          "the table function " + table.name() + "() has no form here",
          "FROM 'file', or a lake for what needs options");
      return Optional.empty();
    }
    NamedTable whole =
        new NamedTable(
            table.path(), table.start(), table.start() + words.get(3).end(), table.aliased(), true);
    return files(statement, words.get(2).value())
        .map(it -> new Naming.Use(whole, it, table.aliased() ? it.value() : table.name()));
  }
}

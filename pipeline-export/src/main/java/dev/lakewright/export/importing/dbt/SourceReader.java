package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.project.ProjectSurroundings;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.jinja.Node;
import dev.lakewright.export.importing.jinja.Template;
import dev.lakewright.export.importing.jinja.Term;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a source of the project is in this workspace. */
final class SourceReader {
  private static final Set<String> READERS =
      Set.of("read_parquet", "read_csv", "read_csv_auto", "read_json", "read_json_auto");
  private static final Set<String> HARMLESS =
      Set.of("header", "auto_detect", "union_by_name", "hive_partitioning", "true", "false");

  /** What stands around the name of a folder that the environment tells. */
  private static final char FOLDER = '\uE000';

  private final ProjectSurroundings around;
  private final Path root;
  private final PlanDraft draft;

  SourceReader(ImportRequest request, PlanDraft draft) {
    this.around = request.around();
    this.root = request.files().root();
    this.draft = draft;
  }

  /** Return it; nothing where it is not to be found, which is told then. */
  Optional<SourceRef> of(SourceTable source) {
    Optional<YamlTree> location = source.location();
    return location.isPresent() ? located(source, location.get()) : inLake(source);
  }

  private Optional<SourceRef> inLake(SourceTable source) {
    String table = source.identifier();
    Optional<SourceRef> found =
        source.lakes().flatMap(it -> around.lakeTable(it, table).stream()).findFirst();
    List<SourceRef> like = around.lakeTables(table);
    Optional<SourceRef> only =
        found.or(() -> like.stream().filter(it -> like.size() == 1).findFirst());
    if (only.isEmpty()) {
      draft.wrong(
          source.file(),
          source.table().place(),
          "the source " + source.sourceName() + "." + source.name() + " is no table of a lake",
          List.of("lake add " + source.sourceName() + " FILES", "meta: {external_location: FILE}"));
    } else if (found.isEmpty()) {
      draft.note(
          source.file(),
          source.table().place(),
          source.sourceName() + "." + source.name() + " is read from " + words(only.get()));
    }
    return only;
  }

  private static String words(SourceRef ref) {
    return ref.fold(table -> table.lake() + "." + table.name(), files -> String.join(", ", files));
  }

  private Optional<SourceRef> located(SourceTable source, YamlTree location) {
    Optional<String> rendered = rendered(location.text());
    Optional<List<String>> paths = rendered.flatMap(it -> paths(formatted(it, source)));
    Optional<SourceRef> found = paths.flatMap(this::files);
    if (found.isEmpty()) {
      draft.inexpressible(
          source.file(),
          location.place(),
          "the place of " + source.sourceName() + "." + source.name() + " is not one that is known",
          "a path, or read_parquet('path'); a lake for what lies elsewhere");
    }
    return found;
  }

  private static Optional<String> rendered(String text) {
    StringBuilder out = new StringBuilder();
    for (Node node : Template.read(text)) {
      if (node instanceof Node.Text plain) {
        out.append(text, plain.at(), plain.end());
      } else if (node instanceof Node.Print print && print.term() instanceof Term.Literal literal) {
        out.append(literal.value().text());
      } else if (node instanceof Node.Print print
          && print.term() instanceof Term.Call call
          && call.name().equals("env_var")
          && call.given().size() == 1
          && call.given().get(0) instanceof Term.Literal name) {
        out.append(FOLDER).append(name.value().text()).append(FOLDER);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }

  private static String formatted(String text, SourceTable source) {
    return text.replace("{name}", source.name())
        .replace("{identifier}", source.identifier())
        .replace("{{", "{")
        .replace("}}", "}");
  }

  private Optional<List<String>> paths(String text) {
    List<List<SqlWord>> read = around.statements(text);
    boolean call =
        read.size() == 1
            && read.get(0).size() > 2
            && READERS.contains(read.get(0).get(0).text())
            && read.get(0).get(1).isSymbol("(");
    if (!call) {
      String bare = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
      return Optional.of(List.of(bare)).filter(it -> !bare.contains("("));
    }
    List<String> paths = new ArrayList<>();
    boolean told = text.indexOf(FOLDER) >= 0;
    boolean options = false;
    for (SqlWord word : read.get(0).subList(2, read.get(0).size())) {
      options |= word.isSymbol("=");
      if (word.isPlainString() && !options) {
        paths.add(word.value());
      } else if (word.kind() == SqlWord.Kind.WORD && !HARMLESS.contains(word.text()) && !told) {
        return Optional.empty();
      }
    }
    return Optional.of(paths).filter(it -> !it.isEmpty());
  }

  private Optional<SourceRef> files(List<String> paths) {
    String first = paths.get(0);
    int close = first.indexOf(FOLDER, 1);
    if (first.charAt(0) == FOLDER && close > 0) {
      String folder = first.substring(0, close + 1);
      List<String> below =
          paths.stream()
              .filter(it -> it.startsWith(folder + "/"))
              .map(it -> it.substring(folder.length() + 1))
              .toList();
      return around.exported(folder.substring(1, close), below);
    }
    try {
      return Optional.of(around.files(paths.stream().map(root::resolve).toList()));
    } catch (InvalidPathException notAPath) {
      return Optional.empty();
    }
  }
}

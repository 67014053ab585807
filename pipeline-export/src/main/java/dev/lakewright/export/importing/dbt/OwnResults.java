package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.core.project.ProjectSurroundings;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.folder.ProjectFiles;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.target.dbt.DbtTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sinks of a project that Lakewright exported, told by their meta. */
final class OwnResults {
  private static final Pattern REF = Pattern.compile("\\{\\{ ref\\('([a-z0-9_]+)'\\) }}");
  private static final String FOLDER = "results/";

  private final ProjectSurroundings around;

  OwnResults(ProjectSurroundings around) {
    this.around = around;
  }

  /** Return whether the macros of a project are those of exports, letter by letter. */
  static boolean isOwn(ProjectFiles files) {
    return List.of("parameters.sql", "results.sql").stream()
        .allMatch(
            it ->
                files
                    .text("macros/" + it)
                    .equals(Optional.of(Template.beside(DbtTarget.class, it).text())));
  }

  static boolean isResult(String below) {
    return below.startsWith(FOLDER);
  }

  /** Return the model that a result has the rows of; models that it only waits for are comments. */
  static Optional<String> input(String sql) {
    return sql.lines()
        .filter(it -> !it.startsWith("--"))
        .map(REF::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .findFirst();
  }

  Optional<SinkTarget> target(YamlTree meta) {
    String path = plain(meta, "path");
    return switch (plain(meta, "kind")) {
      case "parquet" -> Optional.of(new SinkTarget.Parquet(path, partitions(meta)));
      case "csv" -> Optional.of(new SinkTarget.Csv(path));
      case "duckdb" -> table(meta).map(it -> new SinkTarget.DuckDbTable(path, it));
      default -> Optional.empty();
    };
  }

  private static String plain(YamlTree meta, String key) {
    return meta.text(key).orElse("").replaceAll("\\{\\{ '(\\{[{%#])' }}", "$1");
  }

  private Optional<String> table(YamlTree meta) {
    return names(plain(meta, "table"), "").stream().findFirst();
  }

  private List<String> partitions(YamlTree meta) {
    String options = plain(meta, "options");
    int start = options.indexOf("partition_by (");
    int end = options.indexOf("), ", Math.max(0, start));
    return start < 0 || end < 0 ? List.of() : names(options.substring(start, end), "");
  }

  WriteMode mode(YamlTree meta) {
    return switch (plain(meta, "mode")) {
      case "append" -> new WriteMode.Append();
      case "merge" -> new WriteMode.Merge(names(plain(meta, "same_key"), "_new"));
      default -> new WriteMode.Replace();
    };
  }

  /** Return names in quotes; those of a table only where one is given. */
  private List<String> names(String sql, String of) {
    List<String> names = new ArrayList<>();
    for (List<SqlWord> words : around.statements(sql)) {
      for (int i = 0; i < words.size(); i++) {
        boolean told = of.isEmpty() || (i > 1 && words.get(i - 2).is(of));
        if (words.get(i).kind() == SqlWord.Kind.QUOTED_NAME && told) {
          names.add(words.get(i).value());
        }
      }
    }
    return names;
  }
}

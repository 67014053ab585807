package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.NamedTable;
import dev.lakewright.core.project.ProjectSurroundings;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.export.importing.draft.MappedText;
import dev.lakewright.export.importing.draft.Naming;
import dev.lakewright.export.importing.draft.PlanDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a file's SQL with marks into a query over steps. */
final class QueryReader {
  private final ProjectSurroundings around;
  private final PlanDraft draft;
  private final Naming naming;
  private final Variables variables;
  private final Map<String, StepId> steps;
  private final Map<String, String> relations;
  private final String project;

  /**
   * Make one.
   *
   * @param project its name
   * @param steps by the keys of marks
   * @param relations names that tables have in the warehouse, by the same keys
   */
  QueryReader(
      String project,
      ProjectSurroundings around,
      PlanDraft draft,
      Variables variables,
      Map<String, StepId> steps,
      Map<String, String> relations) {
    this.project = project;
    this.around = around;
    this.draft = draft;
    this.naming = new Naming(around, draft);
    this.variables = variables;
    this.steps = steps;
    this.relations = relations;
  }

  /** Return the query; nothing where it is none, which is told then. */
  Optional<Naming.Named> read(ModelText model) {
    MappedText text = model.text().stripped();
    List<List<SqlWord>> statements = around.statements(text.text());
    if (statements.size() != 1) {
      int at = statements.isEmpty() ? 0 : statements.get(1).get(0).start();
      draft.inexpressible(
          model.file(),
          text.placeOf(at),
          "a model is one SELECT, and this holds " + statements.size() + " statements",
          "a model each");
      return Optional.empty();
    }
    Optional<MappedText> valued = valued(model, text, statements.get(0));
    return valued.flatMap(it -> named(model, it));
  }

  private Optional<MappedText> valued(ModelText model, MappedText text, List<SqlWord> words) {
    MappedText valued = text;
    List<SqlWord> fromTheEnd = new ArrayList<>(words);
    Collections.reverse(fromTheEnd);
    for (SqlWord word : fromTheEnd) {
      for (Mark mark : model.marks()) {
        boolean variable = mark.kind() == Mark.Kind.VARIABLE || mark.kind() == Mark.Kind.LITERAL;
        if (variable && word.text().contains(mark.word())) {
          Optional<String> written = written(model, mark, word);
          if (written.isEmpty()) {
            return Optional.empty();
          }
          valued = valued.replaced(word.start(), word.end(), written.get());
        }
      }
    }
    return Optional.of(valued);
  }

  private SourceLocation place(ModelText model, Mark mark) {
    return model.text().placeOf(model.text().text().indexOf(mark.word()));
  }

  /** Return the placeholder for a variable, which stands for a whole value or for nothing. */
  private Optional<String> written(ModelText model, Mark mark, SqlWord word) {
    Optional<Parameter> parameter = variables.of(mark);
    String name = mark.names().get(0);
    if (parameter.isEmpty()) {
      draft.inexpressible(
          model.file(),
          place(model, mark),
          "the variable " + name + " is no parameter: its name, value or two defaults do not fit",
          "a name of small letters, digits and _, and one default");
      return Optional.empty();
    }
    boolean text = parameter.get().type() == ParameterType.TEXT;
    boolean bare = word.text().equals(mark.word());
    boolean quoted = word.text().equals("'" + mark.word() + "'");
    if (quoted && parameter.get().type() != ParameterType.DECIMAL) {
      return Optional.of(text ? "$" + name : "CAST($" + name + " AS VARCHAR)");
    }
    if (bare && (!text || mark.kind() == Mark.Kind.LITERAL)) {
      return Optional.of("$" + name);
    }
    draft.inexpressible(
        model.file(),
        place(model, mark),
        "the variable " + name + " stands for a piece of SQL or of a text",
        "'{{ var('" + name + "') }}' alone in quotes, or joined by ||; numbers without quotes");
    return Optional.empty();
  }

  private Optional<Naming.Named> named(ModelText model, MappedText text) {
    return around
        .tables(text.text())
        .fold(
            tables -> uses(model, text, tables).map(it -> comments(model, naming.named(text, it))),
            failure -> {
              SourceLocation place = failure.location().orElse(new SourceLocation(1, 1));
              draft.problem(model.file(), failure.at(text.place(place)));
              return Optional.empty();
            });
  }

  private Optional<List<Naming.Use>> uses(
      ModelText model, MappedText text, List<NamedTable> tables) {
    List<Naming.Use> uses = new ArrayList<>();
    boolean all = true;
    for (NamedTable table : tables) {
      Optional<Mark> mark =
          model.marks().stream().filter(it -> it.word().equals(table.name())).findFirst();
      if (mark.isEmpty()) {
        stranger(model, text, table);
        all = false;
      } else {
        Optional<StepId> step = step(model, mark.get());
        step.ifPresent(
            it ->
                uses.add(
                    new Naming.Use(
                        table,
                        it,
                        relations.getOrDefault(key(mark.get()), mark.get().names().get(0)))));
        all &= step.isPresent();
      }
    }
    return all ? Optional.of(uses) : Optional.empty();
  }

  private void stranger(ModelText model, MappedText text, NamedTable table) {
    String name = String.join(".", table.path());
    draft.inexpressible(
        model.file(),
        text.placeOf(table.start()),
        table.function()
            ? "the table function " + name + "() reads what the plan does not see"
            : "the table " + name + " is named neither by ref() nor by source()",
        table.function()
            ? "a source with meta: {external_location: …}"
            : "{{ source('…', '" + table.name() + "') }}");
  }

  static String key(Mark mark) {
    return mark.kind() == Mark.Kind.REF
        ? "REF:" + mark.names().get(mark.names().size() - 1)
        : mark.key();
  }

  private Optional<StepId> step(ModelText model, Mark mark) {
    boolean away = mark.kind() == Mark.Kind.REF && mark.names().size() == 2;
    if (away && !mark.names().get(0).equals(project)) {
      draft.inexpressible(
          model.file(),
          place(model, mark),
          "the package " + mark.names().get(0) + " is not read",
          "its models copied into the project");
      return Optional.empty();
    }
    Optional<StepId> step = Optional.ofNullable(steps.get(key(mark)));
    if (step.isEmpty()) {
      String kind = mark.kind() == Mark.Kind.REF ? "REF:" : "SOURCE:";
      List<String> known =
          relations.keySet().stream()
              .filter(it -> it.startsWith(kind))
              .map(it -> it.substring(kind.length()))
              .toList();
      String name = key(mark).substring(kind.length());
      draft.wrong(
          model.file(),
          place(model, mark),
          "there is no " + (kind.equals("REF:") ? "model or seed " : "source ") + name,
          NearestNames.among(known, name, 3));
    }
    return step;
  }

  /** In comments marks are left over, which are names there. */
  private static Naming.Named comments(ModelText model, Naming.Named named) {
    MappedText text = named.text();
    for (Mark mark : model.marks()) {
      int at = text.text().indexOf(mark.word());
      while (at >= 0) {
        text = text.replaced(at, at + mark.word().length(), String.join(".", mark.names()));
        at = text.text().indexOf(mark.word());
      }
    }
    return new Naming.Named(text, named.inputs());
  }
}

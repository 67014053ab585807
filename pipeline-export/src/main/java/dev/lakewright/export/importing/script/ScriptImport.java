package dev.lakewright.export.importing.script;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.core.project.SqlWord;
import dev.lakewright.export.importing.draft.ImportOutcome;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.draft.MappedText;
import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.draft.StepOrder;
import dev.lakewright.export.importing.draft.StepOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a folder of SQL scripts, statement by statement; nothing of it is run. */
public final class ScriptImport {
  private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "FROM", "VALUES");

  private final ImportRequest request;
  private final PlanDraft draft = new PlanDraft();
  private final Tables tables = new Tables();
  private final ScriptQueries queries;

  private ScriptImport(ImportRequest request) {
    this.request = request;
    this.queries = new ScriptQueries(request, draft, tables);
  }

  /** Read it. */
  public static ImportOutcome read(ImportRequest request) {
    return new ScriptImport(request).outcome();
  }

  private ImportOutcome outcome() {
    request.files().unread().forEach(draft::problem);
    request.files().links().forEach(it -> draft.note(it, "a link, which is not followed"));
    List<Script> scripts =
        request.files().texts().entrySet().stream()
            .filter(it -> it.getKey().endsWith(".sql"))
            .map(it -> new Script(it.getKey(), it.getValue()))
            .sorted(Script.ORDER)
            .toList();
    if (scripts.isEmpty() && !draft.hasProblems()) {
      draft.problem(
          ".",
          Failure.of(
              ErrorCode.FILE_MISSING,
              "the folder has neither dbt_project.yml nor files that end in .sql"));
    }
    for (Script script : scripts) {
      for (List<SqlWord> words : request.around().statements(script.text())) {
        statement(new Statement(script, words));
      }
    }
    results();
    return draft.finished(
        request.name(),
        "Imported from a folder of SQL scripts.",
        List.of(),
        new StepOrder(draft.steps()).ordered());
  }

  private void statement(Statement it) {
    String word = it.words().get(0).text().toUpperCase(Locale.ROOT);
    if (it.symbol(0, "(") || QUERIES.contains(word)) {
      StepId id = draft.names().take(it.script().name());
      step(it, id, it.text(0, it.words().size()), false);
    } else if (word.equals("CREATE")) {
      create(it);
    } else if (word.equals("COPY")) {
      copy(it);
    } else if (it.has(0, "INSERT", "INTO")) {
      insert(it);
    } else if (it.has(0, "DROP")
        && it.has(2, "IF", "EXISTS")
        && it.words().size() == 5
        && tables.of(it.words().get(4).value()).isEmpty()) {
      draft.note(it.script().file(), it.place(0), "DROP of what no statement before it makes");
    } else {
      refuse(it, 0, word + " has no form in a plan");
    }
  }

  private void refuse(Statement it, int word, String what) {
    draft.inexpressible(
        it.script().file(),
        it.place(word),
        what,
        "CREATE TABLE … AS SELECT, CREATE VIEW, COPY (SELECT …) TO, INSERT INTO … SELECT, SELECT");
  }

  private Optional<StepId> step(Statement it, StepId id, MappedText query, boolean view) {
    return queries
        .read(it, query, view ? Optional.of(id.value()) : Optional.empty())
        .map(
            named -> {
              draft.put(
                  new Step.Sql(
                      StepHead.of(id, named.inputs()), new SqlTemplate(named.text().text())),
                  new StepOrigin(it.script().file(), it.place(0), Optional.of(named.text())));
              return id;
            });
  }

  private void create(Statement it) {
    int at = it.has(1, "OR", "REPLACE") ? 3 : 1;
    at += it.has(at, "TEMP") || it.has(at, "TEMPORARY") ? 1 : 0;
    boolean view = it.has(at, "VIEW");
    if (!view && !it.has(at, "TABLE")) {
      refuse(it, 0, "CREATE of anything but tables and views has no form in a plan");
      return;
    }
    at += it.has(at + 1, "IF", "NOT", "EXISTS") ? 4 : 1;
    boolean named =
        at + 2 < it.words().size() && it.words().get(at).isName() && it.has(at + 1, "AS");
    if (!named) {
      refuse(
          it, at, "CREATE without AS SELECT, or with a schema or columns, has no form in a plan");
      return;
    }
    String name = it.words().get(at).value();
    if (isSeen(it, name)) {
      return;
    }
    StepId id = draft.names().take(name);
    step(it, id, it.text(at + 2, it.words().size()), view)
        .ifPresent(step -> tables.put(name, step));
  }

  /** A view shows what its tables hold when it is read, which no step does. */
  private boolean isSeen(Statement it, String table) {
    Optional<String> view = tables.viewOver(table);
    view.ifPresent(
        name -> refuse(it, 0, table + " changes after the view " + name + " was made over it"));
    return view.isPresent();
  }

  private void insert(Statement it) {
    boolean plain = it.words().size() > 3 && it.words().get(2).isName() && isQuery(it, 3);
    Optional<StepId> before = plain ? tables.of(it.words().get(2).value()) : Optional.empty();
    if (before.isEmpty()) {
      refuse(
          it, 0, "INSERT has a form only into a table made before, without columns, of a SELECT");
      return;
    }
    String name = it.words().get(2).value();
    if (isSeen(it, name)) {
      return;
    }
    StepId added = draft.names().take(name + "_added");
    if (step(it, added, it.text(3, it.words().size()), false).isPresent()) {
      StepId all = draft.names().take(name);
      draft.put(
          new Step.Sql(
              StepHead.of(all, List.of(before.get(), added)),
              new SqlTemplate(
                  "SELECT * FROM " + before.get() + "\nUNION ALL\nSELECT * FROM " + added)),
          new StepOrigin(it.script().file(), it.place(0), Optional.empty()));
      tables.put(name, all);
    }
  }

  private static boolean isQuery(Statement it, int at) {
    return it.symbol(at, "(")
        || QUERIES.contains(it.words().get(at).text().toUpperCase(Locale.ROOT));
  }

  private void copy(Statement it) {
    boolean query = it.symbol(1, "(");
    int behind = query ? it.closing(1) + 1 : 2;
    Optional<SinkTarget> target =
        it.has(behind, "TO") ? CopyTarget.of(it, behind + 1) : Optional.empty();
    if (target.isEmpty()) {
      refuse(
          it,
          0,
          "COPY writes Parquet or CSV with a header to a file that is named, or has no form");
      return;
    }
    Optional<StepId> rows;
    if (query) {
      StepId id = draft.names().take(it.script().name());
      rows = step(it, id, it.text(2, behind - 1), false);
    } else {
      String name = it.words().get(1).value();
      rows = tables.of(name);
      if (rows.isEmpty()) {
        refuse(it, 1, "there is no table " + name + " that a statement before it makes");
      }
    }
    rows.ifPresent(
        id ->
            draft.put(
                new Step.Sink(
                    StepHead.of(draft.names().take(id + "_out"), List.of(id)),
                    target.get(),
                    new WriteMode.Replace()),
                new StepOrigin(it.script().file(), it.place(0), Optional.empty())));
  }

  /** What nothing reads is a result. */
  private void results() {
    for (Step step : draft.steps()) {
      if (step.kind().equals("sql") && !draft.isRead(step.id())) {
        StepId id = draft.names().take(step.id() + "_out");
        draft
            .origin(step.id())
            .ifPresent(
                origin ->
                    draft.put(
                        new Step.Sink(
                            StepHead.of(id, List.of(step.id())),
                            new SinkTarget.Parquet(
                                "out/" + request.name() + "/" + step.id(), List.of()),
                            new WriteMode.Replace()),
                        new StepOrigin(origin.file(), origin.place(), Optional.empty())));
      }
    }
  }
}

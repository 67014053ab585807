package dev.lakewright.export.importing.draft;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.NamedTable;
import dev.lakewright.core.project.ProjectSurroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts steps in the place of the tables that a query names. */
public final class Naming {
  private final ProjectSurroundings around;
  private final PlanDraft draft;
  private final Map<StepId, StepId> passed = new LinkedHashMap<>();

  public Naming(ProjectSurroundings around, PlanDraft draft) {
    this.around = around;
    this.draft = draft;
  }

  /**
   * A table that is a step.
   *
   * @param known the name that the query's columns may be qualified by
   */
  public record Use(NamedTable table, StepId step, String known) {}

  /** A query over steps. */
  public record Named(MappedText text, List<StepId> inputs) {
    public Named {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Write a query with the names of steps.
   *
   * <p>Where a step's name is that of a common table expression in whose sight it stands, the
   * engine would take the expression: a step that passes the rows on has another name then.
   */
  public Named named(MappedText query, List<Use> uses) {
    MappedText direct = written(query, uses);
    Map<StepId, Integer> wanted = new LinkedHashMap<>();
    uses.forEach(it -> wanted.merge(it.step(), 1, Integer::sum));
    Map<StepId, Integer> seen = new LinkedHashMap<>();
    around
        .tables(direct.text())
        .fold(
            tables -> {
              tables.stream()
                  .filter(it -> it.path().size() == 1 && StepId.isValid(it.name()))
                  .forEach(it -> seen.merge(new StepId(it.name()), 1, Integer::sum));
              return tables;
            },
            failure -> List.of());
    List<Use> safe = new ArrayList<>();
    for (Use use : uses) {
      boolean hidden = seen.getOrDefault(use.step(), 0) < wanted.getOrDefault(use.step(), 0);
      safe.add(hidden ? new Use(use.table(), passing(use.step()), use.known()) : use);
    }
    List<StepId> inputs = safe.stream().map(Use::step).distinct().toList();
    return new Named(safe.equals(uses) ? direct : written(query, safe), inputs);
  }

  private static MappedText written(MappedText query, List<Use> uses) {
    MappedText text = query;
    List<Use> fromTheEnd =
        uses.stream()
            .sorted(Comparator.comparingInt((Use it) -> it.table().start()).reversed())
            .toList();
    for (Use use : fromTheEnd) {
      String id = use.step().value();
      boolean same = use.table().aliased() || use.known().equalsIgnoreCase(id);
      String by = same ? id : id + " AS " + Identifier.readable(use.known());
      text = text.replaced(use.table().start(), use.table().end(), by);
    }
    return text;
  }

  private StepId passing(StepId step) {
    return passed.computeIfAbsent(
        step,
        it -> {
          StepId id = draft.names().take(it.value() + "_rows");
          Step.Sql passing =
              new Step.Sql(
                  StepHead.of(id, List.of(it))
                      .describedAs(
                          "Passes " + it + " on to queries with an expression of its name"),
                  new SqlTemplate("SELECT * FROM " + it));
          StepOrigin origin =
              draft
                  .origin(it)
                  .orElseGet(
                      () ->
                          new StepOrigin(
                              ".", MappedText.placeIn("", 0), java.util.Optional.empty()));
          draft.put(
              passing, new StepOrigin(origin.file(), origin.place(), java.util.Optional.empty()));
          return id;
        });
  }
}

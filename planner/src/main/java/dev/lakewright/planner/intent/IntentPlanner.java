package dev.lakewright.planner.intent;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Cron;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a request for a pipeline without a model: what is not its question (where the rows go, how
 * they are cleaned, when it runs) by patterns, and the question by {@link QueryPart}. What it does
 * not understand it asks, and never leaves out silently.
 */
public final class IntentPlanner {
  private static final int LONGEST_NAME = 40;

  private final Catalog catalog;
  private final LakeName home;
  private final QueryPart query;

  /**
   * Make a planner.
   *
   * @param home the lake that requests are about unless they say otherwise
   */
  public IntentPlanner(Catalog catalog, LakeName home, QueryPart query) {
    this.catalog = catalog;
    this.home = home;
    this.query = query;
  }

  public IntentOutcome read(String request) {
    Slots slots = Slots.read(request, catalog.lakes());
    Draft draft = new Draft();
    LakeName lake = slots.lake().orElse(home);
    if (!catalog.lakes().contains(lake)) {
      List<String> known = catalog.lakes().stream().map(LakeName::value).toList();
      draft.ask(
          "lake",
          "there is no lake " + lake + ": which one is meant?",
          NearestNames.among(known, lake.value(), 3));
      return new IntentOutcome.Unclear(draft.questions());
    }
    if (slots.rest().isBlank()) {
      draft.ask("source", "which rows are wanted?", List.of());
      return new IntentOutcome.Unclear(draft.questions());
    }
    PlanName name = name(slots);
    Optional<Table> table = table(lake, slots.rest());
    if (table.isPresent()) {
      ofTable(draft, slots, name, table.get());
    } else {
      new QueryDraft(catalog, query, draft, slots).add(lake, name);
    }
    return outcome(draft, slots, name, request);
  }

  private static IntentOutcome outcome(Draft draft, Slots slots, PlanName name, String request) {
    boolean open = draft.questions().stream().anyMatch(it -> it.usual().isEmpty());
    if (open) {
      return new IntentOutcome.Unclear(draft.questions());
    }
    return new IntentOutcome.Planned(
        new Plan(
            name,
            request.strip(),
            Optional.empty(),
            draft.parameters(),
            slots.cron().map(it -> new Schedule(new Cron(it), ZoneOffset.UTC)),
            draft.steps()),
        draft.questions());
  }

  private static PlanName name(Slots slots) {
    String text = slots.name().orElse(slots.rest());
    String slug = Names.slug(text, "-");
    String cut = slug.length() > LONGEST_NAME ? slug.substring(0, LONGEST_NAME) : slug;
    String whole = cut.length() < slug.length() ? cut.replaceAll("-[^-]*$", "") : cut;
    return new PlanName(PlanName.isValid(whole) ? whole : "plan");
  }

  private Optional<Table> table(LakeName lake, String rest) {
    String words = rest.replaceAll("(?i)\\b(?:the|all|rows|of|table|every)\\b", " ");
    List<TableName> found = Names.tables(catalog.tables(lake), words);
    return found.size() == 1 ? catalog.table(found.get(0)) : Optional.empty();
  }

  private static void ofTable(Draft draft, Slots slots, PlanName name, Table table) {
    StepId source = stepOf(table.name().name());
    draft.add(
        new Step.Source(StepHead.of(source, List.of()), new SourceRef.LakeTable(table.name())));
    List<Column> columns = table.columns();
    Cleaning cleaning = new Cleaning(draft, columns);
    cleaning.filters(slots.filters());
    cleaning.trims(slots.trims());
    cleaning.drops(slots.drops());
    cleaning.fills(slots.fills());
    cleaning.dedupe(slots.dedupe(), slots.newest());
    slots.period().ifPresent(it -> cleaning.period(it, slots.periodOf()));
    Outputs outputs = new Outputs(draft, slots, columns);
    StepId last = source;
    Optional<Contract> contract = outputs.contract(cleaning.keys());
    if (!cleaning.isEmpty()) {
      last = new StepId("clean_" + source);
      StepHead head = StepHead.of(last, List.of(source));
      draft.add(new Step.Sql(contract.map(head::with).orElse(head), cleaning.sql(source)));
    } else if (contract.isPresent()) {
      last = new StepId("checked_" + source);
      draft.add(new Step.Check(StepHead.of(last, List.of(source)).with(contract.get())));
    }
    List<String> usual =
        cleaning.keys().isEmpty()
            ? table.primaryKey().map(Key::columns).orElse(List.of())
            : cleaning.keys();
    draft.add(outputs.sink(name, last, usual));
  }

  /** Return the name that a table's rows have in the plan. */
  static StepId stepOf(String table) {
    String same = table.toLowerCase(Locale.ROOT);
    if (StepId.isValid(same)) {
      return new StepId(same);
    }
    return new StepId("t_" + Names.slug(table, "_"));
  }
}

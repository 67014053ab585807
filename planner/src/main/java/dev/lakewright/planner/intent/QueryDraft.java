package dev.lakewright.planner.intent;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts together a plan whose rows answer a question: a source for each table that the answer's
 * query reads, filters of the request on the table that has their column, the query, and names for
 * its columns that files can have.
 */
final class QueryDraft {
  private static final Pattern CALL = Pattern.compile("(?i)(\\w+)\\((.*)\\)");
  private static final Set<String> PARTS =
      Set.of("year", "month", "day", "quarter", "week", "hour");

  private final Catalog catalog;
  private final QueryPart query;
  private final Draft draft;
  private final Slots slots;

  QueryDraft(Catalog catalog, QueryPart query, Draft draft, Slots slots) {
    this.catalog = catalog;
    this.query = query;
    this.draft = draft;
    this.slots = slots;
  }

  void add(LakeName lake, PlanName name) {
    query
        .ask(question(), lake)
        .fold(
            found -> added(found, name),
            unclear -> {
              draft.questions().add(unclear);
              return false;
            });
  }

  /** What the rows are partitioned by must be among them, so that it is asked for too. */
  private String question() {
    String text = slots.rest();
    for (String word : slots.partitionBy()) {
      if (!Names.fold(text).contains(Names.fold(word))) {
        text += (text.matches("(?i).*\\b(?:by|per|each)\\b.*") ? " and " : " by ") + word;
      }
    }
    return text;
  }

  private boolean added(QueryPart.Query found, PlanName name) {
    List<TableName> tables = found.tables().stream().sorted().toList();
    Optional<TableName> odd =
        tables.stream()
            .filter(it -> !StepId.isValid(it.name().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (odd.isPresent()) {
      draft.ask(
          "table",
          odd.get() + " has a name that no step can have: write the plan by hand",
          List.of());
      return false;
    }
    List<StepId> inputs = new ArrayList<>();
    List<List<String>> left = new ArrayList<>(slots.filters());
    boolean period = slots.period().isPresent();
    for (TableName table : tables) {
      Optional<Table> described = catalog.table(table);
      if (described.isPresent()) {
        boolean timed = period && isTimed(described.get(), tables);
        inputs.add(source(described.get(), left, timed));
        period &= !timed;
      }
    }
    if (period) {
      draft.ask("period", "by which column is time told?", List.of());
    }
    left.forEach(
        it -> draft.ask("filter", "there is no column \"" + it.get(1) + "\" here", List.of()));
    rows(found, inputs, name);
    return true;
  }

  private boolean isTimed(Table table, List<TableName> tables) {
    List<Column> known = table.columns();
    return slots
        .periodOf()
        .map(words -> !Names.columns(known, words).isEmpty())
        .orElseGet(
            () ->
                known.stream().anyMatch(it -> it.type().kind().isTemporal())
                    && (tables.size() == 1 || isOnlyTimed(table, tables)));
  }

  private boolean isOnlyTimed(Table table, List<TableName> tables) {
    return tables.stream()
        .filter(it -> !it.equals(table.name()))
        .flatMap(it -> catalog.table(it).stream())
        .flatMap(it -> it.columns().stream())
        .noneMatch(it -> it.type().kind().isTemporal());
  }

  /** Add the source of a table, cleaned by the filters that are about a column of its own. */
  private StepId source(Table table, List<List<String>> filters, boolean timed) {
    Cleaning cleaning = new Cleaning(draft, table.columns());
    List<List<String>> own =
        filters.stream()
            .filter(it -> Names.columns(table.columns(), it.get(1)).size() == 1)
            .toList();
    cleaning.filters(own);
    filters.removeAll(own);
    if (timed) {
      slots.period().ifPresent(it -> cleaning.period(it, slots.periodOf()));
    }
    StepId step = IntentPlanner.stepOf(table.name().name());
    StepId source = cleaning.isEmpty() ? step : new StepId("all_" + step);
    SourceRef from = new SourceRef.LakeTable(table.name());
    draft.add(new Step.Source(StepHead.of(source, List.of()), from));
    if (!cleaning.isEmpty()) {
      draft.add(new Step.Sql(StepHead.of(step, List.of(source)), cleaning.sql(source)));
    }
    return step;
  }

  private void rows(QueryPart.Query found, List<StepId> inputs, PlanName name) {
    StepId answer = new StepId("answer");
    draft.add(
        new Step.Sql(
            StepHead.of(answer, inputs).describedAs(found.words()), new SqlTemplate(found.sql())));
    List<Column> named = named(found.columns());
    Cleaning cleaning = new Cleaning(draft, named);
    cleaning.trims(slots.trims());
    cleaning.drops(slots.drops());
    cleaning.fills(slots.fills());
    cleaning.dedupe(slots.dedupe(), slots.newest());
    StepId last = answer;
    if (!named.equals(found.columns())) {
      last = new StepId("named");
      draft.add(
          new Step.Sql(
              StepHead.of(last, List.of(answer)),
              new SqlTemplate("SELECT " + renamed(found.columns(), named) + "\nFROM answer")));
    }
    Outputs outputs = new Outputs(draft, slots, named);
    Optional<Contract> contract = outputs.contract(cleaning.keys());
    if (!cleaning.isEmpty()) {
      StepId input = last;
      last = new StepId("clean");
      StepHead head = StepHead.of(last, List.of(input));
      draft.add(new Step.Sql(contract.map(head::with).orElse(head), cleaning.sql(input)));
    } else if (contract.isPresent()) {
      StepId input = last;
      last = new StepId("checked");
      draft.add(new Step.Check(StepHead.of(last, List.of(input)).with(contract.get())));
    }
    draft.add(outputs.sink(name, last, cleaning.keys()));
  }

  private static String renamed(List<Column> from, List<Column> to) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      String old = Identifier.readable(from.get(i).name());
      String name = Identifier.readable(to.get(i).name());
      list.add(old.equals(name) ? old : old + " AS " + name);
    }
    return list.stream().collect(Collectors.joining(",\n       "));
  }

  /** Return the columns by names of letters, digits and underscores: {@code sum(a)} is sum_a. */
  private static List<Column> named(List<Column> columns) {
    Set<String> taken = new HashSet<>();
    List<Column> named = new ArrayList<>();
    for (Column column : columns) {
      String base = name(column.name());
      String name = base;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = base + "_" + n;
      }
      named.add(new Column(name, column.type(), column.nullable()));
    }
    return named;
  }

  private static String name(String text) {
    if (text.matches("[A-Za-z_]\\w*")) {
      return text;
    }
    Matcher call = CALL.matcher(text);
    boolean part = call.matches() && PARTS.contains(call.group(1).toLowerCase(Locale.ROOT));
    String slug = Names.slug(part ? call.group(1) : text, "_");
    return slug.isEmpty() ? "value" : slug;
  }
}

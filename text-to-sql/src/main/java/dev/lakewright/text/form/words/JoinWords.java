package dev.lakewright.text.form.words;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.JoinPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which tables a query joins, as far as its columns do not. */
final class JoinWords {
  private final Query query;
  private final Optional<JoinPlan> plan;
  private final Optional<Source> grain;
  private final Naming naming;

  JoinWords(Query query, Optional<JoinPlan> plan, Optional<Source> grain, Naming naming) {
    this.query = query;
    this.plan = plan;
    this.grain = grain;
    this.naming = naming;
  }

  /** Return phrases; call this when the select list is said. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    extra().ifPresent(parts::add);
    if (!query.links().isEmpty()) {
      parts.add("joined where " + links());
    }
    between().ifPresent(parts::add);
    return parts;
  }

  /** Say tables that no clause names and that are not counted. */
  private Optional<String> extra() {
    List<Source> extra = query.also().stream().filter(it -> !naming.isNamed(it)).toList();
    if (extra.isEmpty()) {
      return Optional.empty();
    }
    boolean repeats = extra.size() == 1 && isRepeated(extra.get(0));
    return Optional.of(
        repeats
            ? "once for each " + naming.table(extra.get(0)) + " row"
            : "joined with " + list(extra));
  }

  private boolean isRepeated(Source source) {
    boolean sums = query.select().stream().anyMatch(Expression.Aggregated.class::isInstance);
    return grain.equals(Optional.of(source)) && query.groupBy().isEmpty() && !sums;
  }

  private String links() {
    return query.links().stream()
        .map(link -> naming.column(link.left()) + " is " + naming.column(link.right()))
        .collect(Collectors.joining(" and "));
  }

  /** Say tables that only lie on the way. */
  private Optional<String> between() {
    List<Source> between =
        plan.map(JoinPlan::sources).orElse(List.of()).stream()
            .filter(source -> !query.sources().contains(source) && !naming.isNamed(source))
            .toList();
    return between.isEmpty() ? Optional.empty() : Optional.of("by way of " + list(between));
  }

  private String list(List<Source> sources) {
    return sources.stream().map(naming::table).collect(Collectors.joining(" and "));
  }
}

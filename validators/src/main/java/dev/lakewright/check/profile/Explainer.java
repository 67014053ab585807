package dev.lakewright.check.profile;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which groups of rows break a dependency. */
final class Explainer {
  private static final int GROUPS = 5;

  private final Table table;
  private final List<ColumnPage> columns;
  private final Probe probe;

  Explainer(Table table, List<ColumnPage> columns, Probe probe) {
    this.table = table;
    this.columns = columns;
    this.probe = probe;
  }

  FoundDependency explain(Dependency dependency, long rowsToFix, boolean withGroups) {
    List<String> from =
        dependency.from().columns().mapToObj(columns::get).map(ColumnPage::name).toList();
    String to = columns.get(dependency.to()).name();
    Optional<SqlText> evidence =
        rowsToFix == 0 ? Optional.empty() : Optional.of(new SqlText(groups(from, to)));
    Optional<ResultTable> groups =
        withGroups
            ? evidence.flatMap(
                it -> probe.ask(new SqlText(it.value() + " LIMIT " + GROUPS)).table())
            : Optional.empty();
    return new FoundDependency(from, to, rowsToFix, groups, evidence);
  }

  private String groups(List<String> from, String to) {
    String list = from.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    String decided = Identifier.quote(to);
    String values =
        "count(DISTINCT "
            + decided
            + ") + max(CASE WHEN "
            + decided
            + " IS NULL THEN 1 ELSE 0 END)";
    return "SELECT "
        + list
        + ", "
        + values
        + " AS \"values\", count(*) AS \"rows\", min("
        + decided
        + ") AS \"one\", max("
        + decided
        + ") AS \"other\" FROM "
        + table.name().sql()
        + " GROUP BY "
        + list
        + " HAVING "
        + values
        + " > 1 ORDER BY \"rows\" DESC, "
        + list;
  }
}

package dev.lakewright.check.profile;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds columns whose values are nearly all found in a column of another table that names its rows:
 * inclusion dependencies that at most 5 % of the rows break, spaces around values aside.
 */
final class References {
  private static final double MOST_BROKEN = 0.05;
  private static final double NEARLY_UNIQUE = 0.95;

  /**
   * In tables of more rows, different values are estimated, and the estimate may be that far out.
   */
  private static final long EXACT_DISTINCT = 2_000_000;

  private static final double NEARLY_UNIQUE_ESTIMATE = 0.8;
  private static final int AT_ONCE = 6;
  private static final int MOST_TABLES = 100;
  private static final int MOST_COLUMNS = 60;
  private static final int ORPHANS = 3;

  private final Probe probe;
  private final MeasureBoard board;
  private final List<String> notes;

  References(Probe probe, List<String> notes) {
    this.probe = probe;
    this.board = new MeasureBoard(probe);
    this.notes = notes;
  }

  /** A column that may be referred to. */
  private record Target(Table table, Column column, long distinct) {}

  /** A reference that may hold. */
  private record Candidate(Column column, Target target, Measure rows, Measure orphans) {}

  List<FoundReference> of(
      Table table, List<ColumnPage> pages, List<Table> others, Patience patience) {
    if (others.size() > MOST_TABLES) {
      notes.add("references are sought in the first " + MOST_TABLES + " other tables");
    }
    List<Target> targets = targets(others.stream().limit(MOST_TABLES).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (ColumnPage page : pages.stream().limit(MOST_COLUMNS).toList()) {
      Column column = table.column(page.name()).orElseThrow();
      targets.stream()
          .filter(it -> mayRefer(table, column, page, it))
          .forEach(it -> candidates.add(candidate(table, column, it)));
    }
    return lookedAt(candidates, patience).stream()
        .flatMap(it -> found(table, it).stream())
        .sorted(
            Comparator.comparingDouble(FoundReference::likelihood)
                .reversed()
                .thenComparing(FoundReference::column)
                .thenComparing(it -> it.target().toString()))
        .toList();
  }

  /** Return those that there was time to look at, the first ones. */
  private List<Candidate> lookedAt(List<Candidate> candidates, Patience patience) {
    int done =
        patience.each(
            candidates,
            AT_ONCE,
            some -> {
              board.take(some.stream().map(Candidate::rows).toList());
              board.take(some.stream().map(Candidate::orphans).toList());
            });
    if (done < candidates.size()) {
      int left = candidates.size() - done;
      notes.add("no time left to look at " + left + " of " + candidates.size() + " references");
    }
    return candidates.subList(0, done);
  }

  private List<Target> targets(List<Table> tables) {
    List<Measure> measures = new ArrayList<>();
    for (Table table : tables) {
      for (Column column : named(table)) {
        measures.add(filled(table, column));
        measures.add(different(table, column));
      }
    }
    board.take(measures);
    List<Target> targets = new ArrayList<>();
    for (Table table : tables) {
      for (Column column : named(table)) {
        long filled = count(filled(table, column));
        long distinct = count(different(table, column));
        if (distinct > 0 && distinct >= least(table) * filled) {
          targets.add(new Target(table, column, distinct));
        }
      }
    }
    return targets;
  }

  private static List<Column> named(Table table) {
    return table.columns().stream().limit(MOST_COLUMNS).filter(References::mayName).toList();
  }

  private static boolean mayName(Column column) {
    Set<TypeKind> kinds =
        EnumSet.of(
            TypeKind.INTEGER, TypeKind.DECIMAL, TypeKind.FLOATING, TypeKind.TEXT, TypeKind.UUID);
    return kinds.contains(column.type().kind());
  }

  private static Measure filled(Table table, Column column) {
    return new Measure(Relation.of(table.name()), "count(" + Identifier.quote(column.name()) + ")");
  }

  private static Measure different(Table table, Column column) {
    String function = isLarge(table) ? "approx_count_distinct(" : "count(DISTINCT ";
    return new Measure(Relation.of(table.name()), function + Identifier.quote(column.name()) + ")");
  }

  private static double least(Table table) {
    return isLarge(table) ? NEARLY_UNIQUE_ESTIMATE : NEARLY_UNIQUE;
  }

  private static boolean isLarge(Table table) {
    return table.rowCount().orElse(0) > EXACT_DISTINCT;
  }

  private long count(Measure measure) {
    List<Cell> cells = board.cells(List.of(measure));
    return cells.isEmpty() ? 0 : new Figures(cells).count(0);
  }

  private static boolean mayRefer(Table table, Column column, ColumnPage page, Target target) {
    boolean self =
        target.table().name().equals(table.name()) && target.column().name().equals(column.name());
    long distinct = page.distinct().orElse(0);
    return !self && mayName(column) && distinct > 0 && distinct <= 2 * target.distinct();
  }

  private static Candidate candidate(Table table, Column column, Target target) {
    boolean plain =
        column.type().kind() == TypeKind.INTEGER
            && target.column().type().kind() == TypeKind.INTEGER;
    String here = plain ? "d." + Identifier.quote(column.name()) : text("d", column);
    String there =
        plain ? "o." + Identifier.quote(target.column().name()) : text("o", target.column());
    String value = here + " IS NOT NULL" + (plain ? "" : " AND " + here + " <> ''");
    String orphan =
        value
            + " AND NOT EXISTS (SELECT 1 FROM "
            + target.table().name().sql()
            + " AS o WHERE "
            + there
            + " = "
            + here
            + ")";
    String from = table.name().sql() + " AS d";
    return new Candidate(
        column,
        target,
        new Measure(new Relation(from, Optional.empty()), "count(*) FILTER (WHERE " + value + ")"),
        new Measure(new Relation(from, Optional.of(orphan)), "count(*)"));
  }

  /** Return the value as text, so that 7, 7.0 and ' 7 ' are the same. */
  private static String text(String alias, Column column) {
    String name = alias + "." + Identifier.quote(column.name());
    return switch (column.type().kind()) {
      case TEXT -> "trim(" + name + ")";
      case DECIMAL, FLOATING -> "regexp_replace(CAST(" + name + " AS VARCHAR), '[.]0+$', '')";
      default -> "CAST(" + name + " AS VARCHAR)";
    };
  }

  private Optional<FoundReference> found(Table table, Candidate candidate) {
    if (board.problem(List.of(candidate.rows(), candidate.orphans())).isPresent()) {
      notes.add(
          "whether "
              + candidate.column().name()
              + " refers to "
              + candidate.target().table().name()
              + " could not be told");
      return Optional.empty();
    }
    long rows = count(candidate.rows());
    long orphans = count(candidate.orphans());
    if (rows == 0 || orphans > MOST_BROKEN * rows) {
      return Optional.empty();
    }
    Target target = candidate.target();
    SqlText evidence = evidence(candidate);
    return Optional.of(
        new FoundReference(
            candidate.column().name(),
            target.table().name(),
            target.column().name(),
            rows,
            orphans,
            orphans == 0 ? List.of() : orphans(evidence),
            evidence,
            Likelihood.of(table, candidate.column(), target.table(), target.column()),
            declared(table, candidate)));
  }

  private static boolean declared(Table table, Candidate candidate) {
    return table.foreignKeys().stream()
        .filter(it -> it.origin() == KeyOrigin.DECLARED)
        .anyMatch(
            it ->
                it.columns().equals(List.of(candidate.column().name()))
                    && it.target().equals(candidate.target().table().name())
                    && it.targetColumns().equals(List.of(candidate.target().column().name())));
  }

  private static SqlText evidence(Candidate candidate) {
    String name = "d." + Identifier.quote(candidate.column().name());
    return new SqlText(
        "SELECT "
            + name
            + ", count(*) AS \"rows\" FROM "
            + candidate.orphans().over().sql()
            + " GROUP BY "
            + name
            + " ORDER BY count(*) DESC, "
            + name);
  }

  private List<String> orphans(SqlText evidence) {
    return probe.ask(new SqlText(evidence.value() + " LIMIT " + ORPHANS)).table().stream()
        .flatMap(it -> it.rows().stream())
        .map(row -> row.get(0).text())
        .toList();
  }
}

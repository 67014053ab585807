package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both sides of a join on equal columns of two tables, each grouped by its join columns and put
 * beside the other, as numbers where one is a text: {@code l} and {@code r}, with their numbers of
 * rows as {@code n}.
 */
record JoinSides(JoinFact join, boolean cast, long rows) {
  static Optional<JoinSides> of(Subject subject, JoinFact join) {
    boolean onePair =
        join.onlyEqualities()
            && !join.pairs().isEmpty()
            && join.pairs().stream().map(pair -> pair.earlier().use()).distinct().count() == 1;
    boolean cast = join.pairs().stream().anyMatch(it -> isTextWithNumber(subject, it));
    return onePair ? Optional.of(new JoinSides(join, cast, rows(subject, join))) : Optional.empty();
  }

  private static long rows(Subject subject, JoinFact join) {
    return subject.all(join.right()).rows()
        + join.pairs().stream()
            .map(it -> it.earlier().use())
            .distinct()
            .mapToLong(it -> subject.all(it).rows())
            .sum();
  }

  private static boolean isTextWithNumber(Subject subject, JoinFact.Pair pair) {
    TypeKind one = subject.kind(pair.earlier());
    TypeKind other = subject.kind(pair.added());
    return (one == TypeKind.TEXT && other.isNumber()) || (other == TypeKind.TEXT && one.isNumber());
  }

  TableUse left() {
    return join.pairs().get(0).earlier().use();
  }

  TableUse right() {
    return join.right();
  }

  List<String> leftColumns() {
    return join.pairs().stream().map(it -> it.earlier().column()).toList();
  }

  List<String> rightColumns() {
    return join.pairs().stream().map(it -> it.added().column()).toList();
  }

  String names() {
    return String.join(
        " and ",
        join.pairs().stream().map(it -> label(it.earlier()) + " = " + label(it.added())).toList());
  }

  private static String label(ColumnUse use) {
    return use.use().table().name() + "." + use.column();
  }

  Relation grouped() {
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < join.pairs().size(); i++) {
      equal.add("l.k" + i + " = r.k" + i);
    }
    String from =
        side(left(), leftColumns())
            + " AS l FULL JOIN "
            + side(right(), rightColumns())
            + " AS r ON "
            + String.join(" AND ", equal);
    return Relation.heavy(from, rows);
  }

  private String side(TableUse use, List<String> columns) {
    List<String> keys = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = Identifier.quote(columns.get(i));
      String key = cast ? "TRY_CAST(" + name + " AS DOUBLE)" : name;
      keys.add(key);
      items.add(key + " AS k" + i);
    }
    return "(SELECT "
        + String.join(", ", items)
        + ", count(*) AS n FROM "
        + use.table().sql()
        + " GROUP BY "
        + String.join(", ", keys)
        + ")";
  }

  /**
   * Ask for rows, matched rows and largest group of the left, the same of the right, rows of the
   * left and of the right whose first join column is empty.
   */
  Ask figures() {
    return Ask.of(
        grouped(),
        "sum(l.n)",
        "sum(l.n) FILTER (WHERE r.n IS NOT NULL)",
        "max(l.n) FILTER (WHERE r.n IS NOT NULL)",
        "sum(r.n)",
        "sum(r.n) FILTER (WHERE l.n IS NOT NULL)",
        "max(r.n) FILTER (WHERE l.n IS NOT NULL)",
        "sum(l.n) FILTER (WHERE l.k0 IS NULL)",
        "sum(r.n) FILTER (WHERE r.k0 IS NULL)");
  }
}

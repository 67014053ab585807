package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for what a measure is the sum of: a column, or a product of two, of the rows that refer to
 * the measure's own row, with equal sums for every one of those. A total of invoices, say, is then
 * split by whatever tells their lines apart.
 */
final class Split {
  private static final int MOST_COLUMNS = 6;
  private static final int LEAST_ROWS = 3;
  private static final String TOLERANCE = "0.005";

  private final Subject subject;
  private final ColumnUse measure;
  private final TableUse part;
  private final ColumnUse key;
  private final ColumnUse reference;

  private Split(Subject subject, ColumnUse measure, ColumnUse key, ColumnUse reference) {
    this.subject = subject;
    this.measure = measure;
    this.key = key;
    this.reference = reference;
    this.part = reference.use();
  }

  /**
   * What each row of the parts adds to the measure.
   *
   * @param expression over the parts' columns
   * @param rows of the measure's table for which the sums were found equal
   */
  record Found(String expression, String label, long rows) {}

  /** Two columns that are equal in each joined row, that of the measure's table first. */
  private record Link(ColumnUse own, ColumnUse other) {}

  /** A column of the parts, or a product of two. */
  private record Term(List<String> columns) {
    String sql(String alias) {
      return String.join(
          " * ", columns.stream().map(it -> alias + "." + Identifier.readable(it)).toList());
    }

    String label() {
      return String.join(" × ", columns);
    }
  }

  /** Return the search where the query joins rows that refer to the measure's by its key. */
  static Optional<Split> of(Subject subject, ColumnUse measure) {
    return subject.facts().joins().stream()
        .flatMap(join -> join.pairs().stream())
        .flatMap(pair -> sides(pair, measure))
        .filter(
            sides ->
                subject.isKey(measure.use(), List.of(sides.own().column()))
                    && !subject.isKey(sides.other().use(), List.of(sides.other().column())))
        .findFirst()
        .map(sides -> new Split(subject, measure, sides.own(), sides.other()));
  }

  /** Return the pair with the measure's table first, where it is one of the two. */
  private static Stream<Link> sides(JoinFact.Pair pair, ColumnUse measure) {
    if (pair.earlier().use().equals(measure.use())) {
      return Stream.of(new Link(pair.earlier(), pair.added()));
    }
    return pair.added().use().equals(measure.use())
        ? Stream.of(new Link(pair.added(), pair.earlier()))
        : Stream.empty();
  }

  /**
   * Search, and go on from what was found; nothing where several terms fit that differ in a row.
   */
  Inquiry then(Function<Optional<Found>, Inquiry> next) {
    List<Term> terms = terms();
    if (terms.isEmpty()) {
      return next.apply(Optional.empty());
    }
    return sums(terms).then(figures -> choose(fitting(terms, figures), figures.count(0), next));
  }

  private Inquiry choose(List<Term> fitting, long rows, Function<Optional<Found>, Inquiry> next) {
    if (fitting.isEmpty() || rows < LEAST_ROWS) {
      return next.apply(Optional.empty());
    }
    Term widest = fitting.get(fitting.size() - 1);
    Optional<Found> found =
        Optional.of(new Found(widest.sql(Identifier.readable(part.alias())), label(widest), rows));
    if (fitting.size() == 1) {
      return next.apply(found);
    }
    List<String> differences =
        fitting.stream()
            .map(it -> "max(abs(" + number(it) + " - " + number(widest) + "))")
            .toList();
    return new Ask(
            new Relation(
                part.table().sql() + " AS c", Optional.empty(), subject.all(part).rows(), false),
            differences)
        .then(figures -> next.apply(found.filter(it -> equal(figures, fitting.size()))));
  }

  private static boolean equal(Figures differences, int count) {
    for (int i = 0; i < count; i++) {
      if (differences.number(i).map(it -> it.doubleValue() > 1e-9).orElse(true)) {
        return false;
      }
    }
    return true;
  }

  private static List<Term> fitting(List<Term> terms, Figures figures) {
    List<Term> fitting = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (figures.count(i + 1) == figures.count(0)) {
        fitting.add(terms.get(i));
      }
    }
    return fitting;
  }

  /**
   * Asks how many rows of the measure there are that have parts, and for how many each term fits.
   */
  private Ask sums(List<Term> terms) {
    StringBuilder inner = new StringBuilder("SELECT max(CAST(p.");
    inner.append(Identifier.quote(measure.column())).append(" AS DOUBLE)) AS m");
    List<String> measures = new ArrayList<>(List.of("count(*)"));
    for (int i = 0; i < terms.size(); i++) {
      inner.append(", sum(").append(number(terms.get(i))).append(") AS s").append(i);
      measures.add("count(CASE WHEN abs(m - s" + i + ") < " + TOLERANCE + " THEN 1 END)");
    }
    String link = "p." + Identifier.quote(key.column());
    inner.append(" FROM ").append(measure.use().table().sql()).append(" AS p JOIN ");
    inner.append(part.table().sql()).append(" AS c ON ").append(link).append(" = c.");
    inner.append(Identifier.quote(reference.column())).append(" GROUP BY ").append(link);
    long rows = subject.all(measure.use()).rows() + subject.all(part).rows();
    return new Ask(Relation.heavy("(" + inner + ") AS q", rows), measures);
  }

  private static String number(Term term) {
    return "CAST(" + term.sql("c") + " AS DOUBLE)";
  }

  private String label(Term term) {
    return term.label() + " of " + part.table().name();
  }

  private List<Term> terms() {
    List<String> numbers =
        subject.table(part).map(Table::columns).orElse(List.of()).stream()
            .filter(it -> it.type().kind().isNumber())
            .map(Column::name)
            .filter(it -> !subject.refers(new ColumnUse(part, it)))
            .filter(it -> !subject.key(part).contains(it))
            .limit(MOST_COLUMNS)
            .toList();
    List<Term> terms = new ArrayList<>(numbers.stream().map(it -> new Term(List.of(it))).toList());
    for (int i = 0; i < numbers.size(); i++) {
      for (int j = i + 1; j < numbers.size(); j++) {
        terms.add(new Term(List.of(numbers.get(i), numbers.get(j))));
      }
    }
    return terms;
  }
}

package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** No two rows agree in all columns; for a key, no row lacks a value in one of them either. */
record UniqueRule(List<String> columns, boolean key) implements ContractRule {
  UniqueRule {
    columns = List.copyOf(columns);
  }

  @Override
  public Inquiry examine(ContractSubject subject) {
    List<String> names = subject.sql(columns);
    String whole = joined(names, " IS NOT NULL", " AND ");
    String tuple = names.size() == 1 ? names.get(0) : "(" + String.join(", ", names) + ")";
    Ask ask =
        Ask.of(
            subject.all(),
            subject.count("true"),
            subject.count(whole),
            "count(DISTINCT " + tuple + ") FILTER (WHERE " + subject.picked(whole) + ")");
    return ask.then(figures -> Inquiry.found(judge(subject, figures, names, whole)));
  }

  private static String joined(List<String> names, String tail, String with) {
    return names.stream().map(it -> it + tail).collect(Collectors.joining(with));
  }

  private Finding judge(
      ContractSubject subject, Figures figures, List<String> names, String whole) {
    long rows = figures.count(key ? 0 : 1);
    long empty = key ? rows - figures.count(1) : 0;
    long repeats = figures.count(1) - figures.count(2);
    Figure[] numbers = {
      Figure.of("rows", rows), Figure.of("repeats", repeats), Figure.of("empty", empty)
    };
    String what = String.join(", ", columns);
    if (rows == 0) {
      return subject.vacuous("there is no row to look at").withFigures(numbers);
    }
    if (repeats + empty == 0) {
      String sentence = "all " + Counted.rows(rows) + " differ in " + what;
      return subject.kept(sentence).withFigures(numbers);
    }
    boolean allowed = subject.expectation().tolerance().allows(repeats + empty, rows);
    String sentence = sentence(what, rows, repeats, empty);
    SqlText evidence =
        repeats > 0
            ? groups(subject, names, whole)
            : subject.listing(joined(names, " IS NULL", " OR "), columns);
    return (allowed ? subject.kept(sentence + ", as is allowed") : subject.broken(sentence))
        .withFigures(numbers)
        .withEvidence(evidence);
  }

  private static String sentence(String what, long rows, long repeats, long empty) {
    String again = repeats + " of " + Counted.rows(rows) + " repeat another one's " + what;
    String none = empty + " of " + Counted.rows(rows) + " have no value in " + what;
    return empty == 0 ? again : repeats == 0 ? none : again + ", and " + empty + " have no value";
  }

  private static SqlText groups(ContractSubject subject, List<String> names, String whole) {
    String list = String.join(", ", names);
    return new SqlText(
        "SELECT "
            + list
            + ", count(*) AS \"rows\" FROM "
            + subject.dataset().from()
            + " AS d WHERE "
            + subject.picked(whole)
            + " GROUP BY "
            + list
            + " HAVING count(*) > 1 ORDER BY count(*) DESC, "
            + list);
  }
}

package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** A key that names a row no more. */
record DuplicateKeys() implements MonitorRule {
  @Override
  public String name() {
    return "duplicate-keys";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    return watch.baseline().keys().stream()
        .filter(key -> key.stream().allMatch(it -> watch.column(it).isPresent()))
        .map(key -> ask(watch, key))
        .toList();
  }

  private Inquiry ask(Watch watch, List<String> key) {
    String list = key.stream().map(Watch::sql).collect(Collectors.joining(", "));
    String filled =
        key.stream().map(it -> Watch.sql(it) + " IS NOT NULL").collect(Collectors.joining(" AND "));
    String tuple = key.size() == 1 ? list : "(" + list + ")";
    String where = ") FILTER (WHERE " + filled + ")";
    return new Inquiry.Measured(
        List.of(watch.measure("count(*" + where), watch.measure("count(DISTINCT " + tuple + where)),
        figures -> {
          long repeats = figures.count(0) - figures.count(1);
          String names = String.join(", ", key);
          return repeats == 0
              ? Inquiry.nothing()
              : Inquiry.found(
                  Finding.of(
                          name(),
                          Verdict.WRONG,
                          repeats
                              + " of "
                              + figures.count(0)
                              + " rows repeat another one's "
                              + names)
                      .withFigures(Figure.of("repeats", repeats))
                      .withEvidence(groups(watch, list)));
        });
  }

  private static SqlText groups(Watch watch, String list) {
    return new SqlText(
        "SELECT "
            + list
            + ", count(*) AS \"rows\" FROM "
            + watch.output().sql()
            + " GROUP BY "
            + list
            + " HAVING count(*) > 1 ORDER BY count(*) DESC, "
            + list);
  }
}

package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells for each join how many rows of either side find a partner, and whether one row finds
 * several on both sides, which multiplies rows.
 */
public final class JoinRows implements Check {
  @Override
  public String name() {
    return "join-rows";
  }

  @Override
  public List<Finding> examine(CheckRequest request) {
    QueryFacts facts = request.facts();
    if (!facts.nested() && facts.tables().size() == 1) {
      return List.of(Finding.of(name(), Verdict.PROVED, "no join"));
    }
    List<Finding> findings = new ArrayList<>();
    for (JoinFact join : facts.joins()) {
      if (join.kind() == JoinFact.JoinKind.CROSS) {
        findings.add(cross(join));
      } else if (join.onlyEqualities() && isOnePair(join)) {
        examine(request, join).ifPresent(findings::addAll);
      }
    }
    return findings;
  }

  private static boolean isOnePair(JoinFact join) {
    return !join.pairs().isEmpty()
        && join.pairs().stream().map(pair -> pair.earlier().use()).distinct().count() == 1;
  }

  private Finding cross(JoinFact join) {
    return Finding.of(
        name(),
        Verdict.DOUBT,
        "every row is paired with every row of "
            + join.right().table().name()
            + ": no join condition");
  }

  private Optional<List<Finding>> examine(CheckRequest request, JoinFact join) {
    String sql = sql(join);
    return Figures.ask(request.probe(), sql).map(figures -> judge(join, figures, sql));
  }

  /** Both sides grouped by their key: rows, rows without a partner, largest group, null keys. */
  private static String sql(JoinFact join) {
    return """
        WITH l AS (%s), r AS (%s)
        SELECT (SELECT sum(n) FROM l), (SELECT sum(n) FROM l WHERE %s),
          (SELECT sum(n) FROM r), (SELECT sum(n) FROM r WHERE %s),
          (SELECT max(n) FROM l WHERE %s), (SELECT max(n) FROM r WHERE %s)"""
        .formatted(
            side(join.pairs(), true),
            side(join.pairs(), false),
            exists(join, "l", "r"),
            exists(join, "r", "l"),
            exists(join, "l", "r"),
            exists(join, "r", "l"));
  }

  private static String side(List<JoinFact.Pair> pairs, boolean earlier) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      ColumnUse use = earlier ? pairs.get(i).earlier() : pairs.get(i).added();
      columns.put("k" + i, Identifier.quote(use.column()));
    }
    TableUse table = earlier ? pairs.get(0).earlier().use() : pairs.get(0).added().use();
    String list =
        columns.entrySet().stream()
            .map(entry -> entry.getValue() + " AS " + entry.getKey())
            .collect(Collectors.joining(", "));
    return "SELECT "
        + list
        + ", count(*) AS n FROM "
        + table.table().sql()
        + " GROUP BY "
        + String.join(", ", columns.values());
  }

  private static String exists(JoinFact join, String outer, String inner) {
    List<String> equalities = new ArrayList<>();
    for (int i = 0; i < join.pairs().size(); i++) {
      equalities.add("b.k" + i + " = " + outer + ".k" + i);
    }
    return "EXISTS (SELECT 1 FROM "
        + inner
        + " AS b WHERE "
        + String.join(" AND ", equalities)
        + ")";
  }

  private List<Finding> judge(JoinFact join, List<Long> figures, String sql) {
    String left = join.pairs().get(0).earlier().use().table().name();
    String right = join.right().table().name();
    List<Finding> findings = new ArrayList<>();
    findings.add(matched(left, figures.get(0), figures.get(1), right, keepsLeft(join), sql));
    findings.add(matched(right, figures.get(2), figures.get(3), left, keepsRight(join), sql));
    boolean multiplies = figures.get(4) > 1 && figures.get(5) > 1;
    if (multiplies) {
      findings.add(
          Finding.of(
                  "fan-out",
                  Verdict.DOUBT,
                  "rows multiply: a key of the join stands in up to "
                      + Figures.rows(figures.get(4))
                      + " of "
                      + left
                      + " and in up to "
                      + Figures.rows(figures.get(5))
                      + " of "
                      + right)
              .withEvidence(new SqlText(sql)));
    }
    return findings;
  }

  private static boolean keepsLeft(JoinFact join) {
    return join.kind() == JoinFact.JoinKind.LEFT || join.kind() == JoinFact.JoinKind.FULL;
  }

  private static boolean keepsRight(JoinFact join) {
    return join.kind() == JoinFact.JoinKind.RIGHT || join.kind() == JoinFact.JoinKind.FULL;
  }

  private Finding matched(
      String table, long rows, long matched, String other, boolean kept, String sql) {
    boolean lost = matched < rows;
    String rest = kept ? " (the others are kept with empty values)" : " (the others are left out)";
    String sentence = matched + " of " + Figures.rows(rows) + " of " + table + " found in " + other;
    return Finding.of(
            name(), lost ? Verdict.NOTE : Verdict.PROVED, lost ? sentence + rest : sentence)
        .withEvidence(new SqlText(sql));
  }
}

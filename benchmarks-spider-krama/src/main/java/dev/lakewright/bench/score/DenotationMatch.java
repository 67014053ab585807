package dev.lakewright.bench.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two results say the same, whatever the order of their columns.
 *
 * <p>The rules are those of {@code result_eq} of the official evaluator (Zhong, Yu, Klein,
 * <i>Semantic Evaluation for Text-to-SQL with Distilled Test Suites</i>, EMNLP 2020), down to its
 * quick rejection, which tells 1 from 1.0 where a row's values sort differently by them.
 */
final class DenotationMatch {
  private DenotationMatch() {}

  static boolean same(SqliteResult gold, SqliteResult other, boolean ordered) {
    if (gold.rows().isEmpty() && other.rows().isEmpty()) {
      return true;
    }
    if (gold.rows().size() != other.rows().size() || gold.width() != other.width()) {
      return false;
    }
    return mayMatch(gold, other, ordered) && somePermutation(gold, other, ordered);
  }

  private static boolean mayMatch(SqliteResult gold, SqliteResult other, boolean ordered) {
    List<List<SqliteCell>> a = withoutColumnOrder(gold);
    List<List<SqliteCell>> b = withoutColumnOrder(other);
    return ordered ? identities(a).equals(identities(b)) : set(a).equals(set(b));
  }

  private static List<List<SqliteCell>> withoutColumnOrder(SqliteResult result) {
    return result.rows().stream()
        .map(row -> row.stream().sorted(Comparator.comparing(SqliteCell::order, PYTHON)).toList())
        .toList();
  }

  /** Python compares texts by code points, not by UTF-16 units. */
  private static final Comparator<String> PYTHON =
      (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private static List<List<Object>> identities(List<List<SqliteCell>> rows) {
    return rows.stream().map(row -> row.stream().map(SqliteCell::identity).toList()).toList();
  }

  private static Set<List<Object>> set(List<List<SqliteCell>> rows) {
    return new HashSet<>(identities(rows));
  }

  private static boolean somePermutation(SqliteResult gold, SqliteResult other, boolean ordered) {
    List<List<Object>> goldRows = identities(gold.rows());
    List<List<Object>> otherRows = identities(other.rows());
    Permutations permutations = new Permutations(columns(goldRows), columns(otherRows));
    return permutations.any(
        permutation -> {
          List<List<Object>> turned =
              otherRows.stream().map(row -> turn(row, permutation)).toList();
          return ordered ? goldRows.equals(turned) : counts(goldRows).equals(counts(turned));
        });
  }

  private static List<Object> turn(List<Object> row, List<Integer> permutation) {
    return permutation.stream().map(row::get).toList();
  }

  private static List<Map<Object, Integer>> columns(List<List<Object>> rows) {
    List<Map<Object, Integer>> columns = new ArrayList<>();
    for (int at = 0; at < rows.get(0).size(); at++) {
      Map<Object, Integer> values = new HashMap<>();
      for (List<Object> row : rows) {
        values.merge(row.get(at), 1, Integer::sum);
      }
      columns.add(values);
    }
    return columns;
  }

  private static Map<List<Object>, Integer> counts(List<List<Object>> rows) {
    Map<List<Object>, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts;
  }
}

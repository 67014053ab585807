package dev.lakewright.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.engine.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a result with the acceptable ones: columns in any order, rows as the question orders.
 */
final class BlindResults {
  private BlindResults() {}

  static boolean matches(List<List<Cell>> rows, JsonNode question) {
    boolean ordered = question.path("ordered").asBoolean();
    List<List<String>> got = normalise(rows.stream().map(BlindResults::texts).toList(), ordered);
    for (JsonNode expected : question.path("expected")) {
      List<List<String>> want = new ArrayList<>();
      expected.path("rows").forEach(row -> want.add(texts(row)));
      if (normalise(want, ordered).equals(got)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> normalise(List<List<String>> rows, boolean ordered) {
    List<List<String>> sorted =
        new ArrayList<>(rows.stream().map(row -> row.stream().sorted().toList()).toList());
    if (!ordered) {
      sorted.sort((a, b) -> a.toString().compareTo(b.toString()));
    }
    return sorted;
  }

  private static List<String> texts(JsonNode row) {
    List<String> texts = new ArrayList<>();
    for (JsonNode cell : row) {
      texts.add(cell.isNumber() ? number(cell.decimalValue()) : cell.isNull() ? "" : cell.asText());
    }
    return texts;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream()
        .map(cell -> cell.isNumber() ? number(new BigDecimal(cell.text())) : cell.text())
        .toList();
  }

  private static String number(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}

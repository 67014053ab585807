package dev.lakewright.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.tree.AsciiFold;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in a query over a table that is open in groups only. No term can fail on a value:
 * an error would tell of one row.
 */
final class GroupTerms {
  private static final Set<String> MEASURES = Set.of("count", "sum", "avg");
  private static final Set<String> LIKES = Set.of("~~", "!~~", "~~*", "!~~*");
  private static final Set<String> TESTS = Set.of("OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,11}([.][0-9]{1,4})?");
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+), ?(\\d+)\\)");
  private static final int WIDEST = 28;
  private static final int WIDEST_SUM = 38;
  private static final int MOST_PLACES = 4;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

  private final Table table;
  private final String alias;
  private final Set<String> measured = new TreeSet<>();

  /**
   * Make the terms of a table.
   *
   * @param alias what the statement calls it
   */
  GroupTerms(Table table, String alias) {
    this.table = table;
    this.alias = AsciiFold.of(alias);
  }

  /** Return the columns that sums and the like were seen of, as stored. */
  Set<String> measured() {
    return measured;
  }

  Optional<Column> column(JsonNode node) {
    JsonNode names = node.path("column_names");
    return is(node, "COLUMN_REF") && (names.size() == 1 || isQualified(names))
        ? column(names.path(names.size() - 1).asText())
        : Optional.empty();
  }

  /** Find a column as the engine does, which folds A to Z only. */
  private Optional<Column> column(String name) {
    String folded = AsciiFold.of(name);
    return table.columns().stream()
        .filter(it -> AsciiFold.of(it.name()).equals(folded))
        .findFirst();
  }

  /** Return true for alias.column, which no field of a nested column can be taken for. */
  private boolean isQualified(JsonNode names) {
    String first = names.path(0).asText();
    return names.size() == 2 && AsciiFold.of(first).equals(alias) && column(first).isEmpty();
  }

  /** Return true for a count, sum or average over all rows of a group, of a plain column. */
  boolean isMeasure(JsonNode node) {
    boolean plain =
        is(node, "FUNCTION")
            && node.path("filter").isNull()
            && node.path("schema").asText().isEmpty()
            && !node.path("distinct").asBoolean()
            && node.path("order_bys").path("orders").isEmpty();
    String name = node.path("function_name").asText();
    if (plain && name.equals("count_star")) {
      return node.path("arguments").isEmpty();
    }
    if (!plain || !MEASURES.contains(name) || node.path("arguments").size() != 1) {
      return false;
    }
    Optional<Column> column = column(node.path("arguments").path(0).path("expression"));
    column.ifPresent(it -> measured.add(it.name()));
    return column.filter(it -> name.equals("count") || canBeSummed(it)).isPresent();
  }

  /** A sum of values that nearly fill their type would fail, and the failure tell of them. */
  private static boolean canBeSummed(Column column) {
    Matcher decimal = DECIMAL.matcher(column.type().sql());
    boolean wide = column.type().sql().endsWith("HUGEINT");
    return decimal.matches() ? Integer.parseInt(decimal.group(1)) <= WIDEST : !wide;
  }

  /** Return true for a condition on rows. */
  boolean isRowCondition(JsonNode node) {
    return isCondition(node, false);
  }

  /** Return true for a condition on groups. */
  boolean isGroupCondition(JsonNode node) {
    return isCondition(node, true);
  }

  private boolean isCondition(JsonNode node, boolean groups) {
    return switch (node.path("class").asText()) {
      case "CONJUNCTION" -> all(node.path("children"), groups);
      case "COMPARISON" ->
          isPair(node.path("left"), node.path("right"), groups)
              || isPair(node.path("right"), node.path("left"), groups);
      case "BETWEEN" ->
          isPair(node.path("input"), node.path("lower"), groups)
              && isPair(node.path("input"), node.path("upper"), groups);
      case "OPERATOR" -> isOperator(node, groups);
      case "FUNCTION" -> isLike(node);
      default -> false;
    };
  }

  private boolean all(JsonNode children, boolean groups) {
    for (JsonNode child : children) {
      if (!isCondition(child, groups)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOperator(JsonNode node, boolean groups) {
    JsonNode children = node.path("children");
    String type = node.path("type").asText();
    if (type.equals("OPERATOR_NOT")) {
      return all(children, groups);
    }
    if (TESTS.contains(type)) {
      return column(children.path(0)).isPresent();
    }
    boolean list = type.equals("COMPARE_IN") || type.equals("COMPARE_NOT_IN");
    for (int i = 1; list && i < children.size(); i++) {
      list = isPair(children.path(0), children.path(i), groups);
    }
    return list;
  }

  private boolean isLike(JsonNode node) {
    JsonNode left = node.path("arguments").path(0).path("expression");
    JsonNode right = node.path("arguments").path(1).path("expression");
    return LIKES.contains(node.path("function_name").asText())
        && node.path("arguments").size() == 2
        && column(left).filter(it -> it.type().kind() == TypeKind.TEXT).isPresent()
        && literal(right, "STRING").isPresent();
  }

  private boolean isPair(JsonNode value, JsonNode constant, boolean groups) {
    if (groups && isMeasure(value)) {
      return literal(constant, "INTEGER")
          .filter(it -> WHOLE.matcher(it).matches() && it.length() <= wholeDigits(value))
          .isPresent();
    }
    return column(value).filter(it -> isComparable(it, constant)).isPresent();
  }

  /**
   * Return how many digits a sum has before its point; what it is compared with is cast to that.
   */
  private int wholeDigits(JsonNode measure) {
    return column(measure.path("arguments").path(0).path("expression"))
        .map(it -> DECIMAL.matcher(it.type().sql()))
        .filter(Matcher::matches)
        .map(decimal -> WIDEST_SUM - Integer.parseInt(decimal.group(2)))
        .orElse(WIDEST_SUM);
  }

  /** The constant, never the column, is what the engine has to convert. */
  private static boolean isComparable(Column column, JsonNode constant) {
    TypeKind kind = column.type().kind();
    Optional<String> text = literal(constant, "STRING");
    if (kind == TypeKind.TEXT) {
      return text.isPresent();
    }
    if (kind == TypeKind.DATE || kind == TypeKind.TIMESTAMP || kind == TypeKind.TIME) {
      return text.or(() -> castTo(kind, constant))
          .filter(it -> TemporalText.fits(it, kind, column.type().sql()))
          .isPresent();
    }
    boolean number =
        Set.of("INTEGER", "NUMERIC").stream()
            .flatMap(it -> literal(constant, it).stream())
            .anyMatch(it -> NUMBER.matcher(it).matches() && places(it) <= places(column));
    return kind.isNumber() && number;
  }

  private static int places(String number) {
    int dot = number.indexOf('.');
    return dot < 0 ? 0 : number.length() - dot - 1;
  }

  /** Return how many digits after the point a constant may have, so that it is what is cast. */
  private static int places(Column column) {
    Matcher decimal = DECIMAL.matcher(column.type().sql());
    if (decimal.matches()) {
      return Integer.parseInt(decimal.group(2));
    }
    return column.type().kind() == TypeKind.INTEGER ? 0 : MOST_PLACES;
  }

  private static Optional<String> castTo(TypeKind kind, JsonNode node) {
    boolean cast =
        is(node, "CAST")
            && node.path("type_expr").path("type_name").asText().equalsIgnoreCase(kind.name())
            && node.path("type_expr").path("children").isEmpty();
    return cast ? literal(node.path("child"), "STRING") : Optional.empty();
  }

  static Optional<String> literal(JsonNode node, String kind) {
    JsonNode literal = node.path("literal");
    return is(node, "CONSTANT") && literal.path("kind").asText().equals(kind)
        ? Optional.of(literal.path("text").asText())
        : Optional.empty();
  }

  static boolean is(JsonNode node, String kind) {
    return node.path("class").asText().equals(kind);
  }
}

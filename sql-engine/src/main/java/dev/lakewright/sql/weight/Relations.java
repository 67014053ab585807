package dev.lakewright.sql.weight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.sql.tree.AsciiFold;
import java.util.ArrayList;
import java.util.List;

/** What the relations of a FROM give. */
record Relations(Weighing weighing) {
  Columns columns(JsonNode relation, Scope scope) {
    Columns columns =
        switch (relation.path("type").asText()) {
          case "BASE_TABLE" -> table(relation, scope);
          case "SUBQUERY" -> weighing.query(Weighing.inner(relation.path("subquery")), scope);
          case "JOIN" -> join(relation, scope);
          case "EXPRESSION_LIST" -> values(relation, scope);
          case "EMPTY" -> Columns.NONE;
          case "TABLE_FUNCTION" -> Columns.of(weighing.elements(relation.path("function"), scope));
          case "PIVOT" -> pivot(relation, scope);
          default -> Columns.of(weighing.all(relation, scope));
        };
    if (relation.path("type").asText().equals("JOIN")) {
      return columns;
    }
    String alias = relation.path("alias").asText();
    return columns
        .renamed(names(relation.path("column_name_alias")))
        .named(alias.isEmpty() ? relation.path("table_name").asText() : alias);
  }

  static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(it -> names.add(it.asText()));
    return names;
  }

  private static Columns table(JsonNode relation, Scope scope) {
    boolean qualified = !relation.path("schema_name").asText().isEmpty();
    return qualified
        ? Columns.TABLE
        : scope.query(AsciiFold.of(relation.path("table_name").asText())).orElse(Columns.TABLE);
  }

  /** What stands to the right may name columns to the left. */
  private Columns join(JsonNode relation, Scope scope) {
    Columns left = columns(relation.path("left"), scope);
    Columns right = columns(relation.path("right"), scope.with(left));
    Columns both = left.and(right);
    weighing.all(relation.path("condition"), scope.with(both));
    return new Columns(both.items(), both.rows(), both.any(), false);
  }

  private Columns values(JsonNode relation, Scope scope) {
    Columns all = Columns.NONE;
    boolean first = true;
    for (JsonNode row : relation.path("values")) {
      Columns columns = Columns.NONE;
      for (JsonNode value : row) {
        Weight weight = weighing.expression(value, scope);
        columns = columns.with("col" + columns.items().size(), weight);
      }
      all = first ? columns : all.or(columns);
      first = false;
    }
    return all;
  }

  private Columns pivot(JsonNode relation, Scope scope) {
    Columns source = columns(relation.path("source"), scope);
    Weight weight = source.heaviest();
    for (JsonNode part : relation) {
      if (!part.has("type")) {
        weight = weight.or(weighing.all(part, scope.with(source)));
      }
    }
    return Columns.of(weight, source.items().size() + 1);
  }
}

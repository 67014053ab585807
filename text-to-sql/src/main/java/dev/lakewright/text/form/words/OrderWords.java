package dev.lakewright.text.form.words;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.schema.Kinds;
import java.util.List;
import java.util.stream.Collectors;

/** Says orders and limits. */
final class OrderWords {
  private final ExpressionWords expressions;
  private final Kinds kinds;

  OrderWords(ExpressionWords expressions, Kinds kinds) {
    this.expressions = expressions;
    this.kinds = kinds;
  }

  String of(List<Sort> order) {
    return order.stream()
        .map(this::key)
        .collect(Collectors.joining(", then by ", "sorted by ", ""));
  }

  private String key(Sort sort) {
    return expressions.of(sort.key()) + ", " + direction(sort);
  }

  String direction(Sort sort) {
    if (sort.key() instanceof Expression.Part it && it.part() == DatePart.WEEKDAY) {
      return sort.descending() ? "Sunday first" : "Monday first";
    }
    boolean number = sort.key() instanceof Expression.Bucket;
    TypeKind kind = number ? TypeKind.DECIMAL : kinds.of(sort.key()).orElse(TypeKind.OTHER);
    if (kind.isTemporal()) {
      return sort.descending() ? "latest first" : "earliest first";
    }
    if (kind == TypeKind.TEXT) {
      return sort.descending() ? "from Z to A" : "from A to Z";
    }
    return sort.descending() ? "highest first" : "lowest first";
  }

  static String limit(int rows, List<Sort> order) {
    if (order.isEmpty()) {
      return "any " + rows;
    }
    return (order.get(0).descending() ? "top " : "first ") + rows;
  }
}

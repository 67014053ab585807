package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import java.util.Optional;

/** Writes queries of which all tables can be connected. */
final class QueryWriter {
  private final SchemaNames tables;
  private final JoinGraph joins;

  QueryWriter(SchemaNames tables, JoinGraph joins) {
    this.tables = tables;
    this.joins = joins;
  }

  String write(Query query, Purpose purpose) {
    if (query.combination().isEmpty()) {
      SelectWriter select = select(query);
      return select.select(purpose) + select.order() + limit(query);
    }
    Combination combination = query.combination().get();
    return left(query.combined(Optional.empty()), purpose)
        + " "
        + combination.operation()
        + " "
        + right(combination, purpose.further());
  }

  private SelectWriter select(Query query) {
    return new SelectWriter(query, tables, joins, this);
  }

  private static String limit(Query query) {
    return query.limit().isPresent() ? " LIMIT " + query.limit().getAsInt() : "";
  }

  private String left(Query query, Purpose purpose) {
    boolean sorts = !query.orderBy().isEmpty() || query.limit().isPresent();
    return sorts ? enclosed(query, purpose) : write(query, purpose);
  }

  private String right(Combination combination, Purpose purpose) {
    Query query = combination.query();
    if (query.limit().isPresent() || !chains(combination.operation(), query)) {
      return enclosed(query, purpose);
    }
    if (query.combination().isPresent()) {
      return write(query, purpose);
    }
    SelectWriter select = select(query);
    return select.select(purpose) + select.orderOfAll();
  }

  /** Return whether the operations may be done from left to right. */
  private static boolean chains(SetOperation operation, Query right) {
    return right.combination().isEmpty()
        || (operation != SetOperation.EXCEPT && right.combination().get().operation() == operation);
  }

  private String enclosed(Query query, Purpose purpose) {
    return "SELECT * FROM (" + write(query, purpose) + ")";
  }
}

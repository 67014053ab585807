package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.schema.JoinGraph;
import java.util.Optional;

/** Writes queries of which all tables can be connected. */
final class QueryWriter {
  private final TableLookup tables;
  private final JoinGraph joins;

  QueryWriter(TableLookup tables, JoinGraph joins) {
    this.tables = tables;
    this.joins = joins;
  }

  String write(Query query) {
    return write(query, false, false);
  }

  /** Write a query that is the whole statement: a number of rows gets a name, where it can. */
  String statement(Query query) {
    return write(query, true, false);
  }

  /** Write a query whose nulls count for nothing. */
  String withoutNulls(Query query) {
    return write(query, false, true);
  }

  private String write(Query query, boolean named, boolean withoutNulls) {
    if (query.combination().isEmpty()) {
      SelectWriter select = new SelectWriter(query, tables, joins, this);
      return select.select(named, withoutNulls) + select.order() + limit(query);
    }
    Combination combination = query.combination().get();
    return left(query.combined(Optional.empty()), named, withoutNulls)
        + " "
        + combination.operation()
        + " "
        + right(combination, withoutNulls);
  }

  private static String limit(Query query) {
    return query.limit().isPresent() ? " LIMIT " + query.limit().getAsInt() : "";
  }

  private String left(Query query, boolean named, boolean withoutNulls) {
    String text = write(query, named, withoutNulls);
    boolean sorts = !query.orderBy().isEmpty() || query.limit().isPresent();
    return sorts ? "SELECT * FROM (" + text + ")" : text;
  }

  private String right(Combination combination, boolean withoutNulls) {
    Query query = combination.query();
    if (query.limit().isPresent() || !chains(combination.operation(), query)) {
      return "SELECT * FROM (" + write(query, false, withoutNulls) + ")";
    }
    if (query.combination().isPresent()) {
      return write(query, false, withoutNulls);
    }
    SelectWriter select = new SelectWriter(query, tables, joins, this);
    return select.select(false, withoutNulls) + select.orderOfAll();
  }

  /** Return whether the operations may be done from left to right. */
  private static boolean chains(SetOperation operation, Query right) {
    return right.combination().isEmpty()
        || (operation != SetOperation.EXCEPT && right.combination().get().operation() == operation);
  }
}

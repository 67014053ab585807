package dev.lakewright.text.ir;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a question means in terms of tables, columns and values. Joins are not part of it: they
 * follow from the tables.
 *
 * @param main the table whose rows the question is about
 * @param also tables that must be joined though no column of them is used
 */
public record Query(
    TableName main,
    Set<TableName> also,
    List<Expression> select,
    boolean distinct,
    List<Condition> where,
    List<ColumnRef> groupBy,
    Optional<Having> having,
    List<Sort> orderBy,
    OptionalInt limit) {

  public Query {
    also = Set.copyOf(also);
    select = List.copyOf(select);
    where = List.copyOf(where);
    groupBy = List.copyOf(groupBy);
    orderBy = List.copyOf(orderBy);
  }

  /** Return every table of the query's FROM, the main one first. */
  public List<TableName> tables() {
    Set<TableName> tables = new LinkedHashSet<>();
    tables.add(main);
    select.forEach(it -> add(it, tables));
    where.forEach(it -> tables.addAll(it.tables()));
    groupBy.forEach(it -> tables.add(it.table()));
    having.ifPresent(it -> add(it.measure(), tables));
    orderBy.forEach(it -> add(it.key(), tables));
    also.stream().sorted().forEach(tables::add);
    return List.copyOf(tables);
  }

  private static void add(Expression expression, Set<TableName> tables) {
    expression
        .<Optional<TableName>>fold(
            column -> Optional.of(column.table()),
            aggregate -> aggregate.column().map(ColumnRef::table),
            Optional::of)
        .ifPresent(tables::add);
  }
}

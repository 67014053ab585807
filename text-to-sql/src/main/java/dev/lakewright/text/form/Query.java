package dev.lakewright.text.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a question means.
 *
 * @param also uses of tables that must be joined though no column of them is used; of a query
 *     without any column, its tables. The first source of {@link #sources()} is the main one
 * @param links joins that do not follow from the join graph; where there are any, they are all
 *     joins of the query
 * @param where conditions that hold together
 * @param having conditions on groups that hold together
 * @param combination a set operation whose left side is all the rest of this query
 * @param derived a query whose rows stand in FROM in place of tables. The clauses of this query
 *     then name its columns by the expressions that it selects, and {@code also} and {@code links}
 *     are empty
 */
public record Query(
    List<Source> also,
    List<Link> links,
    List<Expression> select,
    boolean distinct,
    List<Condition> where,
    List<Expression> groupBy,
    List<Condition> having,
    List<Sort> orderBy,
    OptionalInt limit,
    Optional<Combination> combination,
    Optional<Query> derived) {

  public Query {
    also = List.copyOf(also);
    links = List.copyOf(links);
    select = List.copyOf(select);
    where = List.copyOf(where);
    groupBy = List.copyOf(groupBy);
    having = List.copyOf(having);
    orderBy = List.copyOf(orderBy);
  }

  /** Return a query that only selects. */
  public static Query of(List<Expression> select) {
    return new Query(
        List.of(),
        List.of(),
        select,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Make a query over tables. */
  public Query(
      List<Source> also,
      List<Link> links,
      List<Expression> select,
      boolean distinct,
      List<Condition> where,
      List<Expression> groupBy,
      List<Condition> having,
      List<Sort> orderBy,
      OptionalInt limit,
      Optional<Combination> combination) {
    this(
        also,
        links,
        select,
        distinct,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        combination,
        Optional.empty());
  }

  /** Return this query with other tables and joins. */
  public Query over(List<Source> otherAlso, List<Link> otherLinks) {
    return new Query(
        otherAlso,
        otherLinks,
        select,
        distinct,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        combination,
        derived);
  }

  /** Return this query over the rows of another. */
  public Query over(Query other) {
    return new Query(
        List.of(),
        List.of(),
        select,
        distinct,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        combination,
        Optional.of(other));
  }

  /** Return this query with another select list. */
  public Query selecting(List<Expression> expressions) {
    return new Query(
        also,
        links,
        expressions,
        distinct,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        combination,
        derived);
  }

  /** Return this query with its rows distinct. */
  public Query distinctRows() {
    return new Query(
        also, links, select, true, where, groupBy, having, orderBy, limit, combination, derived);
  }

  /** Return this query with other conditions on rows. */
  public Query filtered(List<Condition> conditions) {
    return new Query(
        also,
        links,
        select,
        distinct,
        conditions,
        groupBy,
        having,
        orderBy,
        limit,
        combination,
        derived);
  }

  /** Return this query with other groups and conditions on them. */
  public Query grouped(List<Expression> keys, List<Condition> conditions) {
    return new Query(
        also,
        links,
        select,
        distinct,
        where,
        keys,
        conditions,
        orderBy,
        limit,
        combination,
        derived);
  }

  /** Return this query with another order and limit. */
  public Query sorted(List<Sort> keys, OptionalInt rows) {
    return new Query(
        also, links, select, distinct, where, groupBy, having, keys, rows, combination, derived);
  }

  /** Return this query with another set operation, or none. */
  public Query combined(Optional<Combination> other) {
    return new Query(
        also, links, select, distinct, where, groupBy, having, orderBy, limit, other, derived);
  }

  /**
   * Return every use of a table in this query's own FROM, in the order in which its clauses name
   * them; those of derived, nested and combined queries are not among them.
   */
  public List<Source> sources() {
    if (derived.isPresent()) {
      return List.of();
    }
    Set<Source> sources = new LinkedHashSet<>();
    new FieldWalk(field -> sources.add(field.source()), sources::add, query -> {}).query(this);
    sources.addAll(also);
    return List.copyOf(sources);
  }

  /** Return every field of this query's own clauses, in their order, repeated where it is. */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    new FieldWalk(fields::add, source -> {}, query -> {}).query(this);
    return List.copyOf(fields);
  }

  /**
   * Return the queries within this one, in the order of clauses and without those within them: the
   * derived one, those in expressions and conditions, and the combined one.
   */
  public List<Query> inner() {
    List<Query> queries = new ArrayList<>(derived.stream().toList());
    new FieldWalk(field -> {}, source -> {}, queries::add).query(this);
    combination.ifPresent(it -> queries.add(it.query()));
    return List.copyOf(queries);
  }
}

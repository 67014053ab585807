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
    Optional<Combination> combination) {

  public Query {
    also = List.copyOf(also);
    links = List.copyOf(links);
    select = List.copyOf(select);
    where = List.copyOf(where);
    groupBy = List.copyOf(groupBy);
    having = List.copyOf(having);
    orderBy = List.copyOf(orderBy);
  }

  /**
   * Return every use of a table in this query's own FROM, in the order in which its clauses name
   * them; those of nested and combined queries are not among them.
   */
  public List<Source> sources() {
    Set<Source> sources = new LinkedHashSet<>();
    new FieldWalk(field -> sources.add(field.source()), sources::add).query(this);
    sources.addAll(also);
    return List.copyOf(sources);
  }

  /** Return every field of this query's own clauses, in their order, repeated where it is. */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    new FieldWalk(fields::add, source -> {}).query(this);
    return List.copyOf(fields);
  }
}

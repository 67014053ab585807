package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.NamedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the names of one SELECT stand for. Grows while FROM and the select list are read. */
final class Scope {
  /** One table of FROM, under the name by which the statement calls it. */
  record Use(String name, Source source, NamedTable table) {}

  private final List<Use> uses = new ArrayList<>();
  private final Map<String, Expression> aliases = new HashMap<>();
  private final List<Expression> shown = new ArrayList<>();
  private final Optional<Scope> outer;
  private Optional<Query> derived = Optional.empty();

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  void add(Use use) {
    uses.add(use);
  }

  void derive(Query query) {
    derived = Optional.of(query);
  }

  Optional<Query> derived() {
    return derived;
  }

  /** Return the tables in the order of FROM. */
  List<Source> sources() {
    return uses.stream().map(Use::source).toList();
  }

  /** Add an expression of the select list. */
  void show(Expression expression, Optional<Token> alias) {
    shown.add(expression);
    alias.ifPresent(it -> aliases.putIfAbsent(SchemaNames.fold(it.text()), expression));
  }

  Optional<Expression> alias(String name) {
    return Optional.ofNullable(aliases.get(SchemaNames.fold(name)));
  }

  /** Return the expression that a number in ORDER BY or GROUP BY stands for. */
  Optional<Expression> shown(int position) {
    List<Expression> list = derived.filter(it -> isAll()).map(Query::select).orElse(shown);
    return position >= 1 && position <= list.size()
        ? Optional.of(list.get(position - 1))
        : Optional.empty();
  }

  private boolean isAll() {
    return shown.equals(List.of(new Expression.All(Optional.empty())));
  }

  /**
   * Find a column by its bare name. Where several tables have it, the one that the select list
   * shows goes before the first of FROM.
   */
  Optional<Field> field(String name) {
    List<Field> found = new ArrayList<>();
    for (Use use : uses) {
      field(use, name).ifPresent(found::add);
    }
    derived.ifPresent(query -> found.addAll(columns(query, name)));
    return found.stream()
        .filter(field -> shown.contains(Expression.of(field)))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static List<Field> columns(Query query, String name) {
    return query.select().stream()
        .filter(Expression.Stored.class::isInstance)
        .map(it -> ((Expression.Stored) it).field())
        .filter(field -> SchemaNames.fold(field.column()).equals(SchemaNames.fold(name)))
        .toList();
  }

  /** Find a table of FROM by the name that the statement gives it. */
  Optional<Use> use(String name) {
    return uses.stream()
        .filter(use -> SchemaNames.fold(use.name()).equals(SchemaNames.fold(name)))
        .findFirst();
  }

  static Optional<Field> field(Use use, String name) {
    return SchemaNames.column(use.table(), name).map(column -> new Field(use.source(), column));
  }

  /** Return whether an outer query knows the table, or where there is none, the column. */
  boolean outerKnows(Optional<String> table, String column) {
    return outer.isPresent()
        && (table
                .map(outer.get()::use)
                .map(Optional::isPresent)
                .orElseGet(() -> outer.get().field(column).isPresent())
            || outer.get().outerKnows(table, column));
  }
}

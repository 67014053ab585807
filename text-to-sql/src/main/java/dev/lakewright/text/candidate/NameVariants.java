package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person's name in two columns: what shows one of them may well mean both. */
final class NameVariants {
  private final SchemaIndex schema;

  NameVariants(SchemaIndex schema) {
    this.schema = schema;
  }

  /**
   * Return the query with first and last name in place of one of them; nothing where it has both.
   */
  Optional<Query> of(Query query) {
    List<Expression> shown = new ArrayList<>();
    boolean changed = false;
    for (Expression expression : query.select()) {
      Optional<List<Expression>> names = names(expression, query.select());
      changed |= names.isPresent();
      shown.addAll(names.orElse(List.of(expression)));
    }
    if (!changed || query.combination().isPresent()) {
      return Optional.empty();
    }
    Query both = query.selecting(shown);
    if (query.groupBy().isEmpty()) {
      return Optional.of(both);
    }
    List<Expression> keys = new ArrayList<>(query.groupBy());
    shown.stream()
        .filter(it -> it instanceof Expression.Stored && !keys.contains(it))
        .forEach(keys::add);
    return Optional.of(both.grouped(keys, query.having()));
  }

  private Optional<List<Expression>> names(Expression expression, List<Expression> all) {
    if (!(expression instanceof Expression.Stored stored)) {
      return Optional.empty();
    }
    NamedTable table = schema.table(stored.field().source().table());
    Optional<Expression> first = column(table, "first");
    Optional<Expression> last = column(table, "last");
    boolean one =
        first.isPresent()
            && last.isPresent()
            && (expression.equals(first.get()) || expression.equals(last.get()));
    boolean both = one && all.contains(first.get()) && all.contains(last.get());
    return one && !both ? Optional.of(List.of(first.get(), last.get())) : Optional.empty();
  }

  private static Optional<Expression> column(NamedTable table, String which) {
    return table.columns().stream()
        .filter(it -> it.hasLemma(which) && it.hasLemma("name"))
        .map(NamedColumn::ref)
        .<Expression>map(it -> Expression.of(Field.of(it)))
        .findFirst();
  }
}

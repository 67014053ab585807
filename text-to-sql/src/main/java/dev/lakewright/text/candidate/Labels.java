package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes and keys that a question does not ask for: "samples per county" means the county's name,
 * where there is one beside its code, or in the table that the key points at.
 */
final class Labels {
  private static final Set<String> CODES = Set.of("id", "code", "key");
  private static final Set<String> SAID =
      Set.of("id", "ids", "code", "codes", "key", "keys", "identifier", "identifiers");

  private final SchemaIndex schema;
  private final boolean said;

  /**
   * Make labels for one question.
   *
   * @param words of the question
   */
  Labels(SchemaIndex schema, List<Word> words) {
    this.schema = schema;
    this.said = words.stream().anyMatch(it -> it.isOneOf(SAID));
  }

  /** Return the query with labels in place of the codes that it shows and groups by. */
  Query of(Query query) {
    if (said || query.combination().isPresent() || query.derived().isPresent()) {
      return query;
    }
    Map<Expression, Expression> labels = new HashMap<>();
    for (Expression shown : query.select()) {
      label(shown, query)
          .filter(it -> !query.select().contains(it) && !labels.containsValue(it))
          .ifPresent(it -> labels.put(shown, it));
    }
    return labels.isEmpty() ? query : labelled(query, labels);
  }

  private static Query labelled(Query query, Map<Expression, Expression> labels) {
    List<Sort> order = new ArrayList<>();
    for (Sort sort : query.orderBy()) {
      order.add(new Sort(labels.getOrDefault(sort.key(), sort.key()), sort.descending()));
    }
    return query
        .selecting(each(query.select(), labels))
        .grouped(each(query.groupBy(), labels), query.having())
        .sorted(order, query.limit());
  }

  private static List<Expression> each(
      List<Expression> expressions, Map<Expression, Expression> labels) {
    return expressions.stream().map(it -> labels.getOrDefault(it, it)).toList();
  }

  private Optional<Expression> label(Expression shown, Query query) {
    if (!(shown instanceof Expression.Stored stored)) {
      return Optional.empty();
    }
    NamedTable table = schema.table(stored.field().source().table());
    Optional<NamedColumn> code =
        schema
            .column(stored.field().ref())
            .filter(it -> it.lemmas().size() > 1 && CODES.contains(last(it)));
    return code.flatMap(
        it ->
            beside(table, it)
                .map(label -> new Field(stored.field().source(), label.ref().column()))
                .or(() -> pointedAt(table, it, query))
                .map(Expression::of));
  }

  private static String last(NamedColumn column) {
    return column.lemmas().get(column.lemmas().size() - 1);
  }

  private static Optional<NamedColumn> beside(NamedTable table, NamedColumn code) {
    List<String> base = code.lemmas().subList(0, code.lemmas().size() - 1);
    return table.columns().stream()
        .filter(it -> it.kind() == TypeKind.TEXT && isLabel(it.lemmas(), base))
        .findFirst();
  }

  private static boolean isLabel(List<String> lemmas, List<String> base) {
    boolean longer =
        lemmas.size() == base.size() + 1 && NamedTable.isLabel(lemmas.get(lemmas.size() - 1));
    return lemmas.equals(base) || (longer && lemmas.subList(0, base.size()).equals(base));
  }

  /** The label of the table that a key points at, where no other key of the table does. */
  private Optional<Field> pointedAt(NamedTable table, NamedColumn key, Query query) {
    if (!query.links().isEmpty()) {
      return Optional.empty();
    }
    List<ForeignKey> keys = table.table().foreignKeys();
    List<ForeignKey> own =
        keys.stream().filter(it -> it.columns().equals(List.of(key.ref().column()))).toList();
    if (own.size() != 1 || own.get(0).target().equals(table.name())) {
      return Optional.empty();
    }
    long rivals = keys.stream().filter(it -> it.target().equals(own.get(0).target())).count();
    return rivals > 1
        ? Optional.empty()
        : schema
            .table(own.get(0).target())
            .label()
            .map(it -> new Field(Source.of(own.get(0).target()), it.ref().column()));
  }
}

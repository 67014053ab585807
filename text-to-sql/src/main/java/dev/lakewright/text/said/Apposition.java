package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.MatchKind;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.value.ValueHit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "The artist Foo Fighters" and "the Reggae genre" are rows of those tables, wherever else the same
 * value is stored.
 */
final class Apposition implements Saying {
  private final Map<String, Set<ColumnRef>> places = new HashMap<>();

  Apposition(LinkedQuestion question, SchemaIndex schema) {
    for (ValueMention value : question.values()) {
      Set<ColumnRef> labels = labels(beside(value, question), schema);
      List<ValueHit> own =
          value.hits().stream().filter(it -> labels.contains(it.column())).toList();
      if (!own.isEmpty()) {
        Set<ColumnRef> columns = own.stream().map(ValueHit::column).collect(Collectors.toSet());
        value.hits().forEach(it -> places.put(it.value(), columns));
      }
    }
  }

  private static Set<TableName> beside(ValueMention value, LinkedQuestion question) {
    Set<TableName> tables = new HashSet<>();
    for (int i = 0; i < question.tables().size(); i++) {
      for (NameLink link : question.tableMentions().get(i)) {
        boolean beside = link.to() == value.from() || link.from() == value.to();
        if (beside && link.isWhole() && link.kind() == MatchKind.EXACT) {
          tables.add(question.tables().get(i).name());
        }
      }
    }
    return tables;
  }

  private static Set<ColumnRef> labels(Set<TableName> tables, SchemaIndex schema) {
    return tables.stream()
        .flatMap(it -> schema.table(it).label().stream())
        .map(it -> it.ref())
        .collect(Collectors.toSet());
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return places.isEmpty() || Queries.in(query).conditions().stream().allMatch(this::admits);
  }

  private boolean admits(Condition condition) {
    if (!(condition instanceof Condition.Compare it)
        || !(it.left() instanceof Expression.Stored stored)
        || !(it.right() instanceof Expression.Constant constant)
        || !(constant.value() instanceof Literal.Text text)) {
      return true;
    }
    return Optional.ofNullable(places.get(text.value()))
        .map(columns -> columns.contains(stored.field().ref()))
        .orElse(true);
  }
}

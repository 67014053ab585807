package dev.lakewright.text.said;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The oldest have the first dates and the greatest ages, the youngest and latest the last. */
final class OldAndYoung implements Saying {
  private static final Set<String> OLD = Set.of("oldest", "eldest", "earliest");
  private static final Set<String> YOUNG =
      Set.of("youngest", "newest", "latest", "most recent", "most recently");

  private final boolean old;
  private final boolean young;
  private final SchemaIndex schema;

  OldAndYoung(List<Word> words, SchemaIndex schema) {
    this.old = has(words, OLD);
    this.young = has(words, YOUNG);
    this.schema = schema;
  }

  private static boolean has(List<Word> words, Set<String> some) {
    for (int i = 0; i < words.size(); i++) {
      String both = i == 0 ? "" : words.get(i - 1).lower() + " " + words.get(i).lower();
      if (words.get(i).isOneOf(some) || some.contains(both)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return old == young || Queries.in(query).all().stream().allMatch(this::admitsOrder);
  }

  private boolean admitsOrder(Query query) {
    boolean sorted =
        query.orderBy().isEmpty()
            || admits(query.orderBy().get(0).key(), query.orderBy().get(0).descending());
    return sorted
        && query.select().stream()
            .allMatch(
                it ->
                    !(it instanceof Expression.Aggregated figure)
                        || !isExtreme(figure.function())
                        || admits(
                            figure.operand().orElseThrow(), figure.function() == Aggregate.MAX));
  }

  private static boolean isExtreme(Aggregate function) {
    return function == Aggregate.MIN || function == Aggregate.MAX;
  }

  private boolean admits(Expression key, boolean greatest) {
    Optional<NamedColumn> column =
        key instanceof Expression.Stored it ? schema.column(it.field().ref()) : Optional.empty();
    boolean age = column.map(it -> it.hasLemma("age") && it.kind().isNumber()).orElse(false);
    boolean time = column.map(it -> it.kind().isTemporal() || isYear(it)).orElse(false);
    return !(age || time) || greatest == (age == old);
  }

  private static boolean isYear(NamedColumn column) {
    return column.hasLemma("year") && column.kind() == TypeKind.INTEGER;
  }
}

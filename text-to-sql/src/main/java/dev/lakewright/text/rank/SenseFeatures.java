package dev.lakewright.text.rank;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.CalendarYear;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a candidate makes sense in itself, and is the kind of answer that is asked for. */
final class SenseFeatures {
  private static final int HOW_MANY = 1;
  private static final int NUMBER = 9;
  private static final Map<String, Integer> QUESTION_WORDS =
      Map.of("when", 4, "who", 5, "where", 6, "which", 7, "what", 8);

  private final Map<ColumnRef, NamedColumn> columns = new HashMap<>();
  private final Map<TableName, NamedTable> tables = new HashMap<>();
  private final boolean negated;
  private final int asked;
  private final Direction direction;

  SenseFeatures(LinkedQuestion question, Lexicon lexicon) {
    question.columns().forEach(it -> columns.put(it.ref(), it));
    question.tables().forEach(it -> tables.put(it.name(), it));
    Set<String> not = lexicon.operations().getOrDefault("not", Set.of());
    this.negated = question.words().stream().anyMatch(it -> it.isOneOf(not));
    this.asked = asked(question.words());
    this.direction = Direction.asked(question.words(), lexicon);
  }

  void addTo(Query query, FeatureRow row) {
    int negations = Negations.in(query);
    row.add("negated", (negated ? 1 : 0) + 2 * Math.min(2, negations));
    row.add("combinedAggregate", query.combination().isPresent() && aggregates(query));
    row.add("combinedSame", isCombinedWithItself(query));
    row.add("memberMisfit", memberMisfit(query));
    row.add("lonelyGroup", isLonelyGroup(query));
    row.add("asked", asked);
    row.add("firstShown", firstShown(query));
    row.add("yearElsewhere", yearElsewhere(query));
    row.add("direction", direction.fit(query));
  }

  private static boolean aggregates(Query query) {
    return query.select().stream().anyMatch(it -> it instanceof Expression.Aggregated);
  }

  private static boolean isCombinedWithItself(Query query) {
    return query
        .combination()
        .map(
            it ->
                it.query().where().equals(query.where())
                    && it.query().having().equals(query.having())
                    && it.query().sources().equals(query.sources()))
        .orElse(false);
  }

  /** Columns looked for among values of a column of another kind, or with another name. */
  private int memberMisfit(Query query) {
    int misfit = 0;
    for (Condition condition : query.where()) {
      if (condition instanceof Condition.Member it
          && it.operand() instanceof Expression.Stored left
          && it.query().select().size() == 1
          && it.query().select().get(0) instanceof Expression.Stored right) {
        misfit += misfit(column(left), column(right));
      }
    }
    return misfit;
  }

  private Optional<NamedColumn> column(Expression.Stored stored) {
    return Optional.ofNullable(columns.get(stored.field().ref()));
  }

  private static int misfit(Optional<NamedColumn> left, Optional<NamedColumn> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return 1;
    }
    NamedColumn one = left.get();
    NamedColumn other = right.get();
    boolean related = (one.key() && other.key()) || one.lemmas().equals(other.lemmas());
    return (one.kind() != other.kind() ? 2 : 0) + (related ? 0 : 1);
  }

  /** Groups of one row each: those of one table by its key. */
  private boolean isLonelyGroup(Query query) {
    if (query.groupBy().isEmpty() || query.sources().size() != 1) {
      return false;
    }
    NamedTable table = tables.get(query.sources().get(0).table());
    if (table == null || table.keyColumns().isEmpty()) {
      return false;
    }
    return table.keyColumns().stream()
        .allMatch(
            key ->
                query.groupBy().stream()
                    .anyMatch(
                        it ->
                            it instanceof Expression.Stored stored
                                && stored.field().ref().equals(key.ref())));
  }

  private static int asked(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isAny("how")) {
        boolean more = i + 1 < words.size();
        boolean many = more && words.get(i + 1).isAny("many");
        boolean much = more && words.get(i + 1).isAny("much");
        return many ? HOW_MANY : much ? HOW_MANY + 1 : HOW_MANY + 2;
      }
      int question = QUESTION_WORDS.getOrDefault(words.get(i).lower(), 0);
      if (question > 0) {
        return question;
      }
    }
    return words.stream().anyMatch(it -> it.isAny("count", "number")) ? NUMBER : 0;
  }

  private int firstShown(Query query) {
    Expression first = query.select().get(0);
    if (first instanceof Expression.Aggregated it) {
      boolean count = it.function() == Aggregate.COUNT;
      return count ? (it.distinct() ? 2 : 1) : it.function() == Aggregate.SUM ? 3 : 4;
    }
    if (first instanceof Expression.Stored it) {
      return 5 + column(it).map(SenseFeatures::kind).orElse(0);
    }
    return 0;
  }

  private static int kind(NamedColumn column) {
    if (column.key()) {
      return 4;
    }
    TypeKind kind = column.kind();
    return kind.isNumber() ? 1 : column.isOfTime() ? 2 : 3;
  }

  /** Numbers that look like years, compared with what is none though the tables have years. */
  private int yearElsewhere(Query query) {
    int elsewhere = 0;
    for (Condition condition : query.where()) {
      if (condition instanceof Condition.Compare it
          && it.right() instanceof Expression.Constant constant
          && constant.value() instanceof Literal.Figure figure
          && CalendarYear.is(figure.value())
          && it.left() instanceof Expression.Stored stored) {
        boolean other = column(stored).map(column -> !column.isOfTime()).orElse(false);
        elsewhere += other && hasYear(query) ? 1 : 0;
      }
    }
    return elsewhere;
  }

  private boolean hasYear(Query query) {
    return query.sources().stream()
        .flatMap(it -> Optional.ofNullable(tables.get(it.table())).stream())
        .anyMatch(it -> it.columns().stream().anyMatch(NamedColumn::isOfTime));
  }
}

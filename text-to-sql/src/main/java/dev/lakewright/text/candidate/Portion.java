package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question for a part of a whole in percent, such as "what share of orders is late". It is read
 * as the question for the part itself ("what number of orders is late"), whose figure is then put
 * in percent of the same figure over all.
 *
 * @param words of the question for the part
 */
public record Portion(List<Word> words) implements Amendment {
  private static final Set<String> PORTIONS =
      Set.of("percentage", "percent", "share", "proportion", "fraction");
  private static final Set<String> ARTICLES = Set.of("the", "all", "our", "their");
  private static final int NEAR = 3;
  private static final Set<String> GROUPING = Set.of("by", "per", "each", "every");
  private static final Set<String> SUMS = Set.of("total", "sum", "overall");

  public Portion {
    words = List.copyOf(words);
  }

  /** Return the question for the part; nothing where no part of a whole is asked for. */
  static Optional<Portion> of(List<Word> question, SchemaIndex schema) {
    for (int i = 0; i + 2 < question.size(); i++) {
      Word word = question.get(i);
      boolean portion = word.isOneOf(PORTIONS) && !schema.words().contains(word.lower());
      if (portion && question.get(i + 1).isAny("of")) {
        return Optional.of(new Portion(ofPart(question, i)));
      }
    }
    return Optional.empty();
  }

  /** "share of orders" becomes "number of orders", "share of total sales" "total sales". */
  private static List<Word> ofPart(List<Word> question, int at) {
    int thing = at + 2;
    while (thing < question.size() - 1 && ARTICLES.contains(question.get(thing).lower())) {
      thing++;
    }
    List<Word> words = new ArrayList<>(question.subList(0, at));
    if (!SUMS.contains(question.get(thing).lower())) {
      words.add(question.get(at).meaning("number", "number", true));
      words.add(question.get(at + 1));
    }
    words.addAll(question.subList(thing, question.size()));
    return words;
  }

  /**
   * Return the query that puts what another one counts or sums in percent; nothing where that
   * counts or sums nothing, or where it is not clear what the whole is.
   */
  @Override
  public Optional<Query> of(Query part, SchemaIndex schema) {
    if (part.combination().isPresent()
        || part.derived().isPresent()
        || part.limit().isPresent()
        || !part.having().isEmpty()) {
      return Optional.empty();
    }
    return part.groupBy().isEmpty() ? ofCondition(part, schema) : ofGroups(part, schema);
  }

  /**
   * Each group's part of the total, where groups are asked for; with conditions it could as well be
   * a part of each group.
   */
  private Optional<Query> ofGroups(Query part, SchemaIndex schema) {
    List<Expression> shown = new ArrayList<>();
    int figures = 0;
    for (Expression expression : part.select()) {
      boolean figure = expression instanceof Expression.Aggregated it && isTotal(it);
      figures += figure ? 1 : 0;
      shown.add(figure ? new Expression.Share((Expression.Aggregated) expression) : expression);
    }
    boolean clear = figures == 1 && part.select().size() > 1 && part.where().isEmpty();
    clear &= part.groupBy().stream().allMatch(key -> isAskedFor(key, schema));
    return clear ? Optional.of(part.selecting(shown)) : Optional.empty();
  }

  /**
   * Return true if a word for groups is soon followed by a word of the key, or of its table where
   * the key stands for its rows.
   */
  private boolean isAskedFor(Expression key, SchemaIndex schema) {
    if (!(key instanceof Expression.Stored stored)) {
      return false;
    }
    NamedTable table = schema.table(stored.field().source().table());
    Set<String> lemmas = new HashSet<>();
    for (NamedColumn column : table.columns()) {
      if (column.ref().equals(stored.field().ref())) {
        boolean row = column.key() || table.label().map(column::equals).orElse(false);
        lemmas.addAll(column.lemmas());
        lemmas.addAll(row ? table.lemmas() : List.of());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (GROUPING.contains(words.get(i).lower())) {
        List<Word> next = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR));
        if (next.stream().anyMatch(it -> lemmas.contains(it.lemma()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTotal(Expression.Aggregated figure) {
    return !figure.distinct()
        && (figure.function() == Aggregate.COUNT || figure.function() == Aggregate.SUM);
  }

  /** The part for which conditions hold. */
  private static Optional<Query> ofCondition(Query part, SchemaIndex schema) {
    boolean one = part.select().size() == 1 && !part.where().isEmpty();
    if (!one || !(part.select().get(0) instanceof Expression.Aggregated figure)) {
      return Optional.empty();
    }
    Optional<TableName> counted =
        isTotal(figure) ? counted(part, figure, schema) : Optional.empty();
    return counted.map(
        table -> {
          Query whole = Query.of(List.of(figure)).over(List.of(Source.of(table)), List.of());
          return part.selecting(List.of(new Expression.PercentOf(figure, whole)));
        });
  }

  /**
   * Return the table whose rows are counted or summed: that of the column, or the one that refers
   * to all others, of whose rows a join makes no more.
   */
  private static Optional<TableName> counted(
      Query part, Expression.Aggregated figure, SchemaIndex schema) {
    List<TableName> tables = part.sources().stream().map(Source::table).distinct().toList();
    if (tables.size() != part.sources().size() || !part.links().isEmpty()) {
      return Optional.empty();
    }
    return tables.stream()
        .filter(table -> refersToAll(schema.table(table), tables))
        .filter(table -> isOf(figure, table))
        .findFirst();
  }

  private static boolean refersToAll(NamedTable table, List<TableName> tables) {
    return tables.stream()
        .filter(it -> !it.equals(table.name()))
        .allMatch(it -> table.table().foreignKeys().stream().anyMatch(k -> k.target().equals(it)));
  }

  private static boolean isOf(Expression.Aggregated figure, TableName table) {
    return figure
        .operand()
        .map(
            it ->
                it instanceof Expression.Stored stored
                    && stored.field().source().table().equals(table))
        .orElse(true);
  }
}

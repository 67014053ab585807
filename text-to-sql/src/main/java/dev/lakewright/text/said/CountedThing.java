package dev.lakewright.text.said;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * "How many customers" counts customers, not the different values of something they have, nor the
 * rows of another table that refer to them.
 */
final class CountedThing implements Saying {
  private static final Set<String> EACH = Set.of("per", "by", "in", "for", "with");
  private static final Set<String> BE = Set.of("are", "were", "is");

  private final List<NamedTable> things;

  /** Whether nothing happens to them, as it does in "tracks sold", which are lines of invoices. */
  private final boolean still;

  CountedThing(LinkedQuestion question) {
    boolean different =
        question.words().stream().anyMatch(it -> it.isAny("different", "distinct", "unique"));
    Heading heading = new Heading(question).plain();
    int at = different ? -1 : heading.counted();
    Set<TableName> names = at < 0 ? Set.of() : heading.at(at);
    this.things = question.tables().stream().filter(it -> names.contains(it.name())).toList();
    this.still = !things.isEmpty() && isStill(question, at);
  }

  private static boolean isStill(LinkedQuestion question, int from) {
    int next =
        question.tableMentions().stream()
            .flatMap(List::stream)
            .filter(it -> it.isPlain() && it.from() >= from && it.from() <= from + 1)
            .mapToInt(NameLink::to)
            .max()
            .orElse(from);
    List<Word> words = question.words();
    boolean there =
        next + 1 < words.size()
            && words.get(next).isOneOf(BE)
            && words.get(next + 1).isAny("there");
    return there || next >= words.size() || words.get(next).isOneOf(EACH);
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return things.isEmpty()
        || (query.select().stream().noneMatch(this::countsOther) && !countsRowsOfOther(query));
  }

  /** Where tables are joined for nothing but their rows, one of them is what is counted. */
  private boolean countsRowsOfOther(Query query) {
    Set<TableName> counted = query.also().stream().map(Source::table).collect(Collectors.toSet());
    Set<TableName> used =
        query.fields().stream().map(it -> it.ref().table()).collect(Collectors.toSet());
    return still
        && query.select().stream().anyMatch(CountedThing::countsRows)
        && !counted.isEmpty()
        && things.stream().noneMatch(it -> counted.contains(it.name()))
        && things.stream().anyMatch(it -> used.contains(it.name()));
  }

  private static boolean countsRows(Expression shown) {
    return shown instanceof Expression.Aggregated it
        && it.function() == Aggregate.COUNT
        && it.operand().isEmpty();
  }

  private boolean countsOther(Expression shown) {
    return shown instanceof Expression.Aggregated it
        && it.function() == Aggregate.COUNT
        && it.distinct()
        && it.operand().map(this::isOther).orElse(false);
  }

  private boolean isOther(Expression counted) {
    return counted instanceof Expression.Stored stored
        && things.stream()
            .flatMap(it -> it.columns().stream())
            .anyMatch(it -> it.ref().equals(stored.field().ref()) && !it.key())
        && things.stream()
            .flatMap(it -> it.label().stream())
            .noneMatch(it -> it.ref().equals(stored.field().ref()));
  }
}

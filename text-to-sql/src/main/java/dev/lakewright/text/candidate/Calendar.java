package dev.lakewright.text.candidate;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where facts refer to a calendar, a table with a row for each day, "in 1997" speaks of their days
 * in it, and not of the year in which the store that sold them was opened.
 */
final class Calendar {
  private static final Set<String> PARTS = Set.of("year", "quarter", "month", "week", "day");
  private static final Set<String> OF_TIME = Set.of("date", "time", "day", "year", "month");
  private static final int LEAST = 3;

  private final SchemaIndex schema;
  private final List<Word> words;

  /**
   * Make a calendar for one question.
   *
   * @param words of the question
   */
  Calendar(SchemaIndex schema, List<Word> words) {
    this.schema = schema;
    this.words = words;
  }

  /** Return the query with conditions on days of the calendar, where it has one. */
  Query of(Query query) {
    return query.links().isEmpty() && query.derived().isEmpty()
        ? query.filtered(query.where().stream().map(it -> condition(query, it)).toList())
        : query;
  }

  private Condition condition(Query query, Condition condition) {
    if (condition instanceof Condition.Compare it) {
      return new Condition.Compare(day(query, it.left()), it.operator(), it.right());
    }
    return condition instanceof Condition.Between it
        ? new Condition.Between(day(query, it.operand()), it.low(), it.high(), it.negated())
        : condition;
  }

  private Expression day(Query query, Expression compared) {
    if (!(compared instanceof Expression.Part part)
        || !(part.operand() instanceof Expression.Stored stored)
        || isCalendar(schema.table(stored.field().source().table()))
        || isSaid(stored.field())) {
      return compared;
    }
    return query.sources().stream()
        .map(Source::table)
        .filter(it -> !it.equals(stored.field().source().table()))
        .flatMap(it -> schema.table(it).table().foreignKeys().stream())
        .map(ForeignKey::target)
        .flatMap(it -> day(it).stream())
        .findFirst()
        .<Expression>map(it -> new Expression.Part(part.part(), Expression.of(it)))
        .orElse(compared);
  }

  /** "Remodeled in 1997" names the column itself. */
  private boolean isSaid(Field field) {
    List<String> lemmas = schema.column(field.ref()).map(NamedColumn::lemmas).orElse(List.of());
    return words.stream()
        .map(Word::lemma)
        .anyMatch(it -> lemmas.contains(it) && !OF_TIME.contains(it));
  }

  private static boolean isCalendar(NamedTable table) {
    return PARTS.stream()
            .filter(part -> table.columns().stream().anyMatch(it -> it.hasLemma(part)))
            .count()
        >= LEAST;
  }

  private Optional<Field> day(TableName table) {
    NamedTable named = schema.table(table);
    return isCalendar(named)
        ? named.columns().stream()
            .filter(it -> it.kind().isTemporal())
            .findFirst()
            .map(it -> new Field(Source.of(table), it.ref().column()))
        : Optional.empty();
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes lessons about a training database in forms that analysts use and Spider hardly has. The
 * wording is put together from general English, the names of the schema and stored values.
 */
abstract class MadeForms {
  private static final int TABLES = 3;
  private static final int FIRST_INDEX = Lesson.MADE;
  private static final int NEXT_INDEX = 10_000;
  private static final int MOST_VALUES = 300;

  private static final Set<String> OWN =
      Set.of("name", "title", "description", "detail", "address", "note", "comment", "url", "line");
  private static final Set<String> ORDINAL = Set.of("year", "rank", "code", "zip", "position");

  private final CorpusDatabase database;
  private final Random random;
  private final List<Lesson> lessons = new ArrayList<>();

  MadeForms(CorpusDatabase database) {
    this.database = database;
    this.random = new Random(Hash.of(getClass().getSimpleName() + " " + database.name()));
  }

  /** Return the lessons of one database; the same ones every time. */
  static List<Lesson> of(CorpusDatabase database) {
    CorpusDatabase dated = database.dated();
    List<MadeForms> all =
        List.of(
            new TerseForms(dated),
            new SpokenForms(dated),
            new TimedForms(dated),
            new JoinedForms(dated),
            new MoneyForms(dated));
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean runs = database.file().isPresent() && all.get(i).isPlain();
      for (Lesson lesson : all.get(i).made(FIRST_INDEX + i * NEXT_INDEX)) {
        lessons.add(runs ? executed(lesson, database) : lesson);
      }
    }
    return lessons;
  }

  /** Return the lesson over rows, where it does not need dates to be dates. */
  private static Lesson executed(Lesson lesson, CorpusDatabase database) {
    Query form = lesson.form().orElseThrow();
    return new FormSql(database.schema())
        .render(form)
        .filter(it -> isUndated(form, lesson.database()))
        .map(it -> lesson.relinked(database).answeredBy(it.value()))
        .orElse(lesson);
  }

  private static boolean isUndated(Query form, CorpusDatabase database) {
    return form.fields().stream()
        .flatMap(it -> database.schema().column(it.ref()).stream())
        .noneMatch(it -> it.kind().isTemporal());
  }

  /** Return true if other databases than those with dates can answer. */
  boolean isPlain() {
    return false;
  }

  private List<Lesson> made(int first) {
    database.schema().tables().stream()
        .filter(it -> it.columns().size() > 1)
        .limit(TABLES)
        .forEach(this::table);
    List<Lesson> numbered = new ArrayList<>();
    for (Lesson lesson : lessons) {
      numbered.add(lesson.numbered(first + numbered.size()));
    }
    return numbered;
  }

  /** Make the lessons about one table. */
  abstract void table(NamedTable table);

  final void add(String question, Query form) {
    lessons.add(database.lesson(0, question, form));
  }

  /** Return true in some cases, by chance. */
  final boolean in(int cases, int of) {
    return random.nextInt(of) < cases;
  }

  final String say(String... templates) {
    return templates[random.nextInt(templates.length)];
  }

  final int number(int... choices) {
    return choices[random.nextInt(choices.length)];
  }

  final <T> Optional<T> pick(List<T> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  static List<NamedColumn> columns(NamedTable table, Predicate<NamedColumn> which) {
    return table.columns().stream().filter(which).toList();
  }

  static List<NamedColumn> texts(NamedTable table) {
    return columns(table, Words::isText);
  }

  /** Return text columns that many rows share a value of, as far as names tell. */
  static List<NamedColumn> categories(NamedTable table) {
    return texts(table).stream()
        .filter(it -> !Optional.of(it).equals(table.label()))
        .filter(it -> !OWN.contains(it.lemmas().get(it.lemmas().size() - 1)))
        .toList();
  }

  /** Return numbers that can be added up, as far as names tell. */
  static List<NamedColumn> figures(NamedTable table) {
    return columns(
        table,
        it ->
            it.kind().isNumber() && !it.key() && it.lemmas().stream().noneMatch(ORDINAL::contains));
  }

  static List<NamedColumn> dates(NamedTable table) {
    return columns(table, it -> it.kind().isTemporal());
  }

  /** Return the tables that one refers to, each with a label. */
  final Stream<NamedTable> parents(NamedTable table) {
    return table.table().foreignKeys().stream()
        .map(key -> database.schema().table(key.target()))
        .filter(other -> !other.name().equals(table.name()))
        .filter(other -> other.label().isPresent());
  }

  final NamedTable owner(NamedColumn column) {
    return database.schema().table(column.table());
  }

  /** Return a stored value that people would say, of a column that has several. */
  final Optional<String> value(NamedColumn column) {
    List<String> stored = database.values(column.ref());
    if (stored.size() < 2 || stored.size() > MOST_VALUES) {
      return Optional.empty();
    }
    return pick(
        stored.stream()
            .filter(it -> it.length() > 1 && it.length() < 25)
            .filter(it -> it.chars().anyMatch(Character::isLetter))
            .toList());
  }

  static Source source(NamedTable table) {
    return Source.of(table.name());
  }

  static Expression of(NamedColumn column) {
    return Expression.of(Field.of(column.ref()));
  }

  static Expression.Aggregated aggregate(Aggregate function, NamedColumn column) {
    return new Expression.Aggregated(function, Optional.of(of(column)), false);
  }

  static Query select(Expression... shown) {
    return Query.of(List.of(shown));
  }

  static Expression constant(int number) {
    return new Expression.Constant(new Literal.Figure(BigDecimal.valueOf(number)));
  }

  static Condition compare(NamedColumn column, Operator operator, int bound) {
    return new Condition.Compare(of(column), operator, constant(bound));
  }

  static Condition compare(NamedColumn column, Operator operator, String text) {
    Expression constant = new Expression.Constant(new Literal.Text(text));
    return new Condition.Compare(of(column), operator, constant);
  }
}

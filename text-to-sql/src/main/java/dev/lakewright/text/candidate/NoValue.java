package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that lack a value: "customers without a fax number", "stores with no manager on record".
 *
 * @param words of the question without what says so
 * @param columns by that name
 */
record NoValue(List<Word> words, List<NamedColumn> columns) implements Amendment {
  private static final Set<String> HAVING = Set.of("with", "have", "has", "having", "had", "list");
  private static final Set<String> WHO = Set.of("that", "who", "which", "whom", "where");
  private static final Set<String> ARTICLES = Set.of("a", "an", "any", "the", "their");
  private static final Set<String> KEPT =
      Set.of("on", "record", "file", "recorded", "given", "listed", "stored", "set", "known");
  private static final int LONGEST = 3;

  NoValue {
    words = List.copyOf(words);
    columns = List.copyOf(columns);
  }

  /** Return the amendment; nothing where no column is said to be without a value. */
  static Optional<NoValue> of(List<Word> question, SchemaIndex schema) {
    for (int at = 1; at + 1 < question.size(); at++) {
      boolean no = question.get(at).isAny("no") && question.get(at - 1).isOneOf(HAVING);
      if (no || question.get(at).isAny("without", "lacking", "missing")) {
        Optional<NoValue> found = behind(question, no ? at - 1 : at, at + 1, schema);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<NoValue> behind(
      List<Word> question, int from, int next, SchemaIndex schema) {
    int at = next;
    while (at + 1 < question.size() && question.get(at).isOneOf(ARTICLES)) {
      at++;
    }
    for (int to = Math.min(question.size(), at + LONGEST); to > at; to--) {
      List<String> name =
          question.subList(at, to).stream().flatMap(it -> schema.lemmas(it).stream()).toList();
      List<NamedColumn> columns = called(name, schema);
      if (!columns.isEmpty()) {
        return Optional.of(new NoValue(left(question, from, to), columns));
      }
    }
    return Optional.empty();
  }

  /**
   * Return the columns that go by a name, "fax number" by "fax" as well; none where a table does.
   */
  private static List<NamedColumn> called(List<String> name, SchemaIndex schema) {
    if (schema.tables().stream().anyMatch(it -> it.lemmas().equals(name))) {
      return List.of();
    }
    boolean noun = name.size() > 1 && Set.of("number", "name").contains(name.get(name.size() - 1));
    List<String> plain = noun ? name.subList(0, name.size() - 1) : name;
    return schema.tables().stream()
        .flatMap(it -> it.columns().stream())
        .filter(it -> it.lemmas().equals(name) || it.lemmas().equals(plain))
        .toList();
  }

  private static List<Word> left(List<Word> question, int from, int to) {
    int start = from > 1 && question.get(from - 1).isOneOf(WHO) ? from - 1 : from;
    int end = to;
    while (end < question.size() && question.get(end).isOneOf(KEPT)) {
      end++;
    }
    List<Word> left = new ArrayList<>(question.subList(0, start));
    left.addAll(question.subList(end, question.size()));
    return left;
  }

  /**
   * Return the query over rows that lack the value; nothing where its tables have no such column.
   */
  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    if (query.combination().isPresent() || query.derived().isPresent()) {
      return Optional.empty();
    }
    for (Source source : query.sources()) {
      NamedTable table = schema.table(source.table());
      for (NamedColumn column : columns) {
        if (column.table().equals(table.name())) {
          Expression value = Expression.of(new Field(source, column.ref().column()));
          List<Condition> where = new ArrayList<>(query.where());
          where.add(new Condition.Missing(value, false));
          return Optional.of(query.filtered(where));
        }
      }
    }
    return Optional.empty();
  }
}

package dev.lakewright.text;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.text.candidate.Proposed;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.mention.ValueMention;
import dev.lakewright.text.sketch.Filling;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which words of a question one candidate takes for what. */
final class Links {
  /** A link with the place of its phrase. */
  private record Placed(int from, int to, SchemaLink link) {}

  private final LinkedQuestion question;
  private final Set<ColumnRef> columns = new LinkedHashSet<>();
  private final Set<TableName> tables = new LinkedHashSet<>();
  private final List<Filling> fillings;
  private final List<Placed> placed = new ArrayList<>();

  Links(LinkedQuestion question, Proposed candidate) {
    this.question = question;
    Filled filled = candidate.filled();
    this.fillings = filled.parsed().fillings();
    collect(candidate.query());
    values();
    names();
    placed.sort(Comparator.comparingInt(Placed::from).thenComparingInt(Placed::to));
  }

  private void collect(Query query) {
    query.fields().stream().map(Field::ref).forEach(columns::add);
    query.sources().forEach(it -> tables.add(it.table()));
    query.inner().forEach(this::collect);
  }

  private void values() {
    for (Filling filling : fillings) {
      for (Literal literal : filling.literals()) {
        for (ValueMention mention : question.values()) {
          if (means(mention, literal)) {
            String target =
                filling.column().map(it -> name(it) + " = ").orElse("") + words(literal);
            add(mention.from(), mention.to(), SchemaLink.Kind.VALUE, target, mention.quality());
          }
        }
      }
    }
  }

  private static boolean means(ValueMention mention, Literal literal) {
    if (literal instanceof Literal.Figure figure) {
      return mention.number().map(it -> it.compareTo(figure.value()) == 0).orElse(false);
    }
    String text = words(literal);
    return mention.text().equals(text)
        || mention.hits().stream().anyMatch(it -> it.value().equals(text));
  }

  private static String words(Literal literal) {
    if (literal instanceof Literal.Figure figure) {
      return figure.value().toPlainString();
    }
    return literal instanceof Literal.Text text ? text.value() : "";
  }

  private static String name(ColumnRef column) {
    return column.table().name() + "." + column.column();
  }

  private void names() {
    for (int i = 0; i < question.columns().size(); i++) {
      ColumnRef column = question.columns().get(i).ref();
      NameLink link = question.columnLinks().get(i);
      if (columns.contains(column) && link.exists()) {
        add(link.from(), link.to(), SchemaLink.Kind.COLUMN, name(column), link.score());
      }
    }
    for (int i = 0; i < question.tables().size(); i++) {
      TableName table = question.tables().get(i).name();
      NameLink link = question.tableLinks().get(i);
      if (tables.contains(table) && link.exists()) {
        add(link.from(), link.to(), SchemaLink.Kind.TABLE, table.name(), link.score());
      }
    }
  }

  private void add(int from, int to, SchemaLink.Kind kind, String target, double score) {
    String phrase = String.join(" ", typed(from, to).stream().map(Word::text).toList());
    placed.add(new Placed(from, to, new SchemaLink(phrase, kind, target, Math.min(1, score))));
  }

  /** Return the words of a phrase that were typed; the one before it where none of it was. */
  private List<Word> typed(int from, int to) {
    List<Word> typed =
        question.words().subList(from, to).stream().filter(it -> !it.text().isEmpty()).toList();
    return typed.isEmpty() && from > 0 ? typed(from - 1, to) : typed;
  }

  /** Return all links in the order of the question. */
  List<SchemaLink> all() {
    return placed.stream().map(Placed::link).distinct().toList();
  }

  /** Return words with a meaning of their own that nothing was made of, as they were typed. */
  List<String> unused(Lexicon lexicon) {
    return unusedWords(lexicon).stream().map(Word::text).distinct().toList();
  }

  /** Return words with a meaning of their own that nothing was made of, in order. */
  List<Word> unusedWords(Lexicon lexicon) {
    Set<Integer> used = new HashSet<>();
    for (Placed it : placed) {
      for (int at = it.from(); at < it.to(); at++) {
        used.add(at);
      }
    }
    List<Word> unused = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      Word word = question.words().get(i);
      if (!used.contains(i)
          && !word.text().isEmpty()
          && !lexicon.isMute(word)
          && !lexicon.isStopword(word.lemma())
          && !lexicon.isOperation(word)) {
        unused.add(word);
      }
    }
    return unused;
  }
}

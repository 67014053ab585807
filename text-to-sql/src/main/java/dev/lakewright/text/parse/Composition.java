package dev.lakewright.text.parse;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.link.Target;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules of one composition share: words, spans with their targets, and the draft. */
final class Composition {
  final List<Word> words;
  final SchemaIndex schema;
  final Draft draft;
  final WordRoles roles;
  final Map<Span, Target> chosen = new LinkedHashMap<>();
  private final Set<Span> consumed = new HashSet<>();

  Composition(
      List<Word> words,
      List<Span> spans,
      SchemaIndex schema,
      NamedTable main,
      Map<Span, Target> choices) {
    this.words = words;
    this.schema = schema;
    this.draft = new Draft(main.name());
    this.roles = new WordRoles(words);
    for (Span span : spans) {
      Target target = choices.get(span);
      if (target != null) {
        chosen.put(span, target);
      }
    }
  }

  List<Span> spans() {
    return List.copyOf(chosen.keySet());
  }

  boolean isFree(Span span) {
    return !consumed.contains(span);
  }

  void consume(Span span) {
    consumed.add(span);
    roles.use(span.from(), span.to());
  }

  /** Mark words as made use of, with the spans that lie in them. */
  void use(int from, int to) {
    roles.use(Math.max(0, from), Math.max(0, to));
    chosen.keySet().stream()
        .filter(span -> span.from() >= from && span.to() <= to)
        .forEach(consumed::add);
  }

  Optional<NamedColumn> column(Span span) {
    return chosen.get(span) instanceof Target.ToColumn it
        ? Optional.of(it.column())
        : Optional.empty();
  }

  Optional<NamedTable> table(Span span) {
    return chosen.get(span) instanceof Target.ToTable it
        ? Optional.of(it.table())
        : Optional.empty();
  }

  Optional<Target.ToValue> value(Span span) {
    return chosen.get(span) instanceof Target.ToValue it ? Optional.of(it) : Optional.empty();
  }

  /** Return the first free span that starts in a range of words and is no value. */
  Optional<Span> freeBetween(int from, int to) {
    return spans().stream()
        .filter(this::isFree)
        .filter(span -> value(span).isEmpty())
        .filter(span -> span.from() >= from && span.from() <= to)
        .findFirst();
  }

  String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }

  boolean hasPhrase(int at, String... phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (!lower(at + i).equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }

  NamedTable main() {
    return schema.table(draft.main);
  }

  /** Return what stands for a row of a table: its label, or else its key, or else everything. */
  Expression face(NamedTable table) {
    return table
        .label()
        .<Expression>map(column -> new Expression.Stored(column.ref()))
        .orElseGet(
            () ->
                table.keyColumns().size() == 1 && table.columns().size() > 6
                    ? new Expression.Stored(table.keyColumns().get(0).ref())
                    : new Expression.All(table.name()));
  }

  /** Return the columns that tell rows of a table apart, with its label. */
  List<ColumnRef> identity(NamedTable table) {
    Set<ColumnRef> columns = new LinkedHashSet<>();
    table.keyColumns().forEach(column -> columns.add(column.ref()));
    table.label().ifPresent(column -> columns.add(column.ref()));
    if (columns.isEmpty()) {
      table.columns().stream().limit(1).forEach(column -> columns.add(column.ref()));
    }
    return List.copyOf(columns);
  }

  static boolean isMeasure(NamedColumn column) {
    return column.kind().isNumber() && !column.key();
  }

  /** Find a column of the main table, or of a table near it, that speaks of a concept. */
  Optional<NamedColumn> concept(List<String> lemmas, boolean temporalOnly) {
    for (String lemma : lemmas) {
      Optional<NamedColumn> own = conceptIn(main(), lemma, temporalOnly);
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  private static Optional<NamedColumn> conceptIn(
      NamedTable table, String lemma, boolean temporalOnly) {
    return table.columns().stream()
        .filter(column -> column.hasLemma(lemma) && !column.key())
        .filter(
            column ->
                temporalOnly
                    ? column.kind().isTemporal() || column.kind().isNumber()
                    : column.kind().isNumber()
                        || column.kind().isTemporal()
                        || column.kind() == TypeKind.TEXT)
        .findFirst();
  }
}

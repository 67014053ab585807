package dev.lakewright.text.said;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.Heading;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Which invoice" is answered by what tells invoices apart, not by a figure of one. */
final class NamedThing implements Saying {
  private static final Set<String> SHOWN =
      Set.of("list", "show", "find", "display", "get", "give", "all");
  private static final Set<String> ARTICLES = Set.of("the", "all", "our", "me");

  private final List<NamedTable> things;
  private final Set<ColumnRef> named;
  private final boolean which;
  private final boolean figures;

  NamedThing(LinkedQuestion question) {
    Set<TableName> names = names(question);
    this.things = question.tables().stream().filter(it -> names.contains(it.name())).toList();
    this.named = named(question);
    this.which = question.words().get(0).isAny("which");
    this.figures = new SaidFigures(question).any();
  }

  private static Set<TableName> names(LinkedQuestion question) {
    Word first = question.words().get(0);
    boolean asked = question.size() > 1 && (first.isAny("which") || first.isOneOf(SHOWN));
    Heading heading = new Heading(question).plain();
    return !asked ? heading.at(0) : heading.at(isArticle(question, 1) ? 2 : 1);
  }

  private static boolean isArticle(LinkedQuestion question, int at) {
    return question.words().get(at).isOneOf(ARTICLES);
  }

  private static Set<ColumnRef> named(LinkedQuestion question) {
    Set<ColumnRef> named = new HashSet<>();
    for (int i = 0; i < question.columns().size(); i++) {
      if (question.columnLinks().get(i).isPlain()) {
        named.add(question.columns().get(i).ref());
      }
    }
    return Set.copyOf(named);
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return things.stream().noneMatch(it -> isOf(query, it))
        || (!which && showsFigures(query))
        || (query.select().stream().anyMatch(this::tellsApart)
            && (figures || query.select().stream().noneMatch(Queries::isCount)));
  }

  /** "Show the invoices" asks neither how many there are nor what they come to. */
  private boolean showsFigures(Query query) {
    return figures && !Queries.in(query.combined(Optional.empty())).aggregates().isEmpty();
  }

  private static boolean isOf(Query query, NamedTable thing) {
    return query.sources().stream().anyMatch(it -> it.table().equals(thing.name()));
  }

  private boolean tellsApart(Expression shown) {
    return shown instanceof Expression.All
        || (shown instanceof Expression.Stored it
            && things.stream().anyMatch(thing -> tellsApart(thing, it.field().ref())));
  }

  /** By a key or a name, or by what else the question names; no figure tells which one it is. */
  private boolean tellsApart(NamedTable thing, ColumnRef shown) {
    return thing.columns().stream()
        .filter(it -> it.ref().equals(shown))
        .anyMatch(it -> it.key() || isName(thing, it) || isNamed(it));
  }

  private boolean isNamed(NamedColumn column) {
    return named.contains(column.ref()) && (!which || !column.kind().isNumber());
  }

  private static boolean isName(NamedTable thing, NamedColumn column) {
    String last = column.lemmas().get(column.lemmas().size() - 1);
    boolean details = thing.label().isEmpty() && last.equals("detail");
    return NamedTable.isLabel(last) || details || thing.label().map(column::equals).orElse(false);
  }
}

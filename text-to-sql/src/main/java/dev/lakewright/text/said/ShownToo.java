package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked for beside something else is shown beside it: "every employee and their job title",
 * "name and city of each store".
 */
final class ShownToo implements Saying {
  private static final Set<String> ASKING =
      Set.of("list", "show", "give", "display", "return", "find", "what", "get");
  private static final Set<String> ARTICLES = Set.of("the", "me", "us", "are", "is", "all");
  private static final int MOST = 3;

  private final List<Word> words;
  private final SchemaIndex schema;

  /** Words of names of columns. */
  private final Set<String> named;

  /** The words of each thing that is to be shown. */
  private final List<Set<String>> things = new ArrayList<>();

  ShownToo(LinkedQuestion question, SchemaIndex schema) {
    this.words = question.words();
    this.schema = schema;
    this.named =
        schema.tables().stream()
            .flatMap(it -> it.columns().stream())
            .flatMap(it -> it.lemmas().stream())
            .collect(Collectors.toSet());
    Theirs theirs = new Theirs(words);
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean along = words.get(i).isAny("with") && words.get(i - 1).isAny("along", "together");
      if (along && !Theirs.is(words.get(i + 1))) {
        add(words.get(i + 1).isAny("the") ? i + 2 : i + 1);
      }
      if (theirs.isBeside(i) && !isOrdered(i)) {
        add(i + 1);
      }
    }
    listed();
  }

  /** "Ordered by name and their age" shows no age. */
  private boolean isOrdered(int at) {
    return words.subList(0, at).stream().anyMatch(it -> it.isAny("by"));
  }

  /** "Names and cities of": both are shown. */
  private void listed() {
    int at = 0;
    while (at < words.size()
        && (words.get(at).isOneOf(ASKING) || words.get(at).isOneOf(ARTICLES))) {
      at++;
    }
    int start = things.size();
    while (at < words.size()) {
      int end = add(at);
      if (end < words.size() && words.get(end).isAny("of", "for") && things.size() > start + 1) {
        return;
      }
      if (end == at || end >= words.size() || !goesOn(end)) {
        break;
      }
      at = words.get(end).isAny("and") ? end + 1 : end;
      at += at < words.size() && words.get(at).isAny("the") ? 1 : 0;
    }
    things.subList(start, things.size()).clear();
  }

  private boolean goesOn(int end) {
    return words.get(end).isAny("and") || (end > 0 && words.get(end - 1).comma());
  }

  /** Take a thing of at most three nouns that columns are named by, and return where it ends. */
  private int add(int from) {
    Set<String> thing = new HashSet<>();
    int at = from;
    while (at < words.size()
        && at < from + MOST
        && named.contains(words.get(at).lemma())
        && !isCount(at)) {
      thing.add(words.get(at).lemma());
      at++;
      if (words.get(at - 1).comma()) {
        break;
      }
    }
    if (!thing.isEmpty()) {
      things.add(Set.copyOf(thing));
    }
    return at;
  }

  private boolean isCount(int at) {
    return words.get(at).isAny("number", "count", "total")
        && at + 1 < words.size()
        && words.get(at + 1).isAny("of");
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return query.select().stream().anyMatch(it -> it instanceof Expression.All)
        || things.stream().allMatch(it -> shows(query, it));
  }

  private boolean shows(Query query, Set<String> thing) {
    return Query.of(query.select()).fields().stream()
        .flatMap(it -> schema.column(it.ref()).stream())
        .anyMatch(it -> is(it, thing));
  }

  private boolean is(NamedColumn column, Set<String> thing) {
    return thing.stream().anyMatch(it -> column.hasLemma(it) && !NamedTable.isLabel(it))
        || (thing.stream().anyMatch(NamedTable::isLabel)
            && isOfNamed(column, thing)
            && (thing.stream().anyMatch(column::hasLemma) || isLabel(column)));
  }

  private boolean isLabel(NamedColumn column) {
    return schema.table(column.table()).label().map(column::equals).orElse(false);
  }

  /** "Artist names" are names of artists, where there is such a table. */
  private boolean isOfNamed(NamedColumn column, Set<String> thing) {
    List<NamedTable> named =
        schema.tables().stream()
            .filter(it -> it.lemmas().size() == 1 && thing.contains(it.lemmas().get(0)))
            .toList();
    return named.isEmpty() || named.stream().anyMatch(it -> it.name().equals(column.table()));
  }
}

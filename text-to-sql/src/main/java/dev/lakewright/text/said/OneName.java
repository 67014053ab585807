package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;

/** "Surnames" are last names and no others, and "forenames" first ones. */
final class OneName implements Saying {
  private static final Set<String> NAMES = Set.of("name", "names");

  /** A name that people have one of, by its own words and by those that stand before "name". */
  private record Part(Set<String> words, Set<String> which, Set<String> lemmas) {
    boolean isSaid(List<Word> question) {
      for (int i = 0; i < question.size(); i++) {
        boolean before =
            question.get(i).isOneOf(which)
                && i + 1 < question.size()
                && question.get(i + 1).isOneOf(NAMES);
        if (before || question.get(i).isOneOf(words)) {
          return true;
        }
      }
      return false;
    }

    boolean has(NamedColumn column) {
      return column.lemmas().stream().anyMatch(lemmas::contains);
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part(
              Set.of("surname", "surnames", "lastname", "lastnames"),
              Set.of("last", "family"),
              Set.of("last", "family", "surname", "lastname", "lname")),
          new Part(
              Set.of("forename", "forenames", "firstname", "firstnames"),
              Set.of("first", "given"),
              Set.of("first", "given", "forename", "firstname", "fname")));

  private final List<Part> said;
  private final SchemaIndex schema;

  OneName(List<Word> words, SchemaIndex schema) {
    this.said = PARTS.stream().filter(it -> it.isSaid(words)).toList();
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    List<NamedColumn> used =
        said.isEmpty()
            ? List.of()
            : Queries.in(query).all().stream()
                .flatMap(it -> it.fields().stream())
                .flatMap(it -> schema.column(it.ref()).stream())
                .toList();
    return said.stream().allMatch(it -> used.stream().anyMatch(it::has))
        || used.stream().noneMatch(it -> PARTS.stream().anyMatch(part -> part.has(it)));
  }
}

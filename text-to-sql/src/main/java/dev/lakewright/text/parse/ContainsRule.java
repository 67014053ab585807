package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.util.Optional;
import java.util.Set;

/** "Whose name contains 'film'", "starting with A", "has the substring 'ha'": parts of texts. */
final class ContainsRule implements Rule {
  private static final int REACH = 5;
  private static final Set<String> ANYWHERE =
      Set.of(
          "contain",
          "contains",
          "containing",
          "contained",
          "include",
          "includes",
          "including",
          "substring",
          "letter",
          "letters",
          "word",
          "phrase",
          "character");
  private static final Set<String> START =
      Set.of("start", "starts", "starting", "begin", "begins", "beginning", "prefix");
  private static final Set<String> END = Set.of("end", "ends", "ending", "suffix");
  private static final Set<String> UNQUOTED =
      Set.of("letter", "substring", "word", "prefix", "with");

  @Override
  public void apply(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      Optional<Condition.Contains.Place> place = place(it.lower(i));
      if (place.isPresent() && !it.roles.isUsed(i)) {
        int text = text(it, i, place.get());
        if (text > 0) {
          require(it, i, text, place.get());
        }
      }
    }
  }

  private static Optional<Condition.Contains.Place> place(String word) {
    if (ANYWHERE.contains(word)) {
      return Optional.of(Condition.Contains.Place.ANYWHERE);
    }
    if (START.contains(word)) {
      return Optional.of(Condition.Contains.Place.START);
    }
    return END.contains(word) ? Optional.of(Condition.Contains.Place.END) : Optional.empty();
  }

  /** Return the word that is looked for: in quotes, or a capital after "letter" or "with". */
  private static int text(Composition it, int cue, Condition.Contains.Place place) {
    for (int i = cue + 1; i < Math.min(it.words.size(), cue + REACH); i++) {
      boolean after = UNQUOTED.contains(it.lower(i - 1));
      boolean bare = place != Condition.Contains.Place.ANYWHERE || !it.lower(i - 1).equals("with");
      boolean capital = Character.isUpperCase(it.words.get(i).text().codePointAt(0));
      boolean letter = it.words.get(i).text().length() == 1 && !it.lower(i).equals("a");
      if (it.words.get(i).quoted() || (after && bare && (capital || letter))) {
        return i;
      }
    }
    return 0;
  }

  private static void require(Composition it, int cue, int text, Condition.Contains.Place place) {
    Optional<NamedColumn> column = column(it, cue);
    column.ifPresent(
        found -> {
          it.draft.require(
              cue, new Condition.Contains(found.ref(), it.words.get(text).text(), place));
          it.use(cue, text + 1);
        });
  }

  private static Optional<NamedColumn> column(Composition it, int cue) {
    Optional<Span> near =
        it.spans().stream()
            .filter(span -> span.to() <= cue && cue - span.to() <= 3 && it.isFree(span))
            .reduce((a, b) -> b);
    Optional<NamedColumn> named =
        near.flatMap(it::column).filter(column -> column.kind() == TypeKind.TEXT);
    if (named.isPresent() && !isAskedFor(it, near.orElseThrow())) {
      it.consume(near.orElseThrow());
      return named;
    }
    return named
        .or(() -> near.flatMap(it::table).flatMap(NamedTable::label))
        .or(() -> it.main().label());
  }

  /** "Which accelerator name contains …": the column is what is asked for, too. */
  private static boolean isAskedFor(Composition it, Span span) {
    return it.spans().stream()
        .noneMatch(
            other -> other.from() < span.from() && it.isFree(other) && it.value(other).isEmpty());
  }
}

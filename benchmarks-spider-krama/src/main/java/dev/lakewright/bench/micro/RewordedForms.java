package dev.lakewright.bench.micro;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.MatchKind;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lessons that say what the set's questions say in other words: things without "the names of", and
 * like words in place of the schema's own. Spider's questions spell out columns as nobody does who
 * has not seen the schema. For one thread.
 */
final class RewordedForms {
  private static final int FIRST_INDEX = 2_000_000;
  private static final Pattern NAMES_OF =
      Pattern.compile(
          "(?i)\\b(the |all |all the )?(names?|titles?) (of|for) (the |all |all the |each |every )?");
  private static final Pattern NAME = Pattern.compile("(?i).*\\b(names?|titles?)\\b.*");
  private static final int MOST_SWAPS = 2;

  private final Lexicon lexicon = Lexicon.load();
  private final Map<String, CorpusDatabase> unfiled = new HashMap<>();

  /** Return the lessons; the same ones every time. */
  List<Lesson> of(List<Lesson> asked) {
    List<Lesson> reworded = new ArrayList<>();
    for (Lesson lesson : asked) {
      Optional<Query> form = lesson.form();
      if (form.isPresent() && lesson.parsed().isPresent()) {
        Stream.of(nameless(lesson, form.get()), swapped(lesson))
            .flatMap(Optional::stream)
            .map(it -> unfiled(lesson).lesson(0, it, form.get()))
            .filter(it -> it.parsed().isPresent())
            .forEach(it -> reworded.add(it.numbered(FIRST_INDEX + reworded.size())));
      }
    }
    return reworded;
  }

  /** The database without its file, as is usual for lessons that are made. */
  private CorpusDatabase unfiled(Lesson lesson) {
    return unfiled.computeIfAbsent(lesson.database().name(), it -> lesson.database().dated());
  }

  /** Leave out that names are asked for, where nothing else can be. */
  private static Optional<String> nameless(Lesson lesson, Query form) {
    String left = NAMES_OF.matcher(lesson.question()).replaceFirst("the ");
    return showsLabel(lesson, form)
            && !left.equals(lesson.question())
            && !NAME.matcher(left).matches()
        ? Optional.of(left)
        : Optional.empty();
  }

  private static boolean showsLabel(Lesson lesson, Query form) {
    return form.select().size() == 1
        && form.combination().isEmpty()
        && form.select().get(0) instanceof Expression.Stored stored
        && lesson
            .database()
            .schema()
            .table(stored.field().source().table())
            .label()
            .map(NamedColumn::ref)
            .equals(Optional.of(stored.field().ref()));
  }

  /** Say some of the schema's words otherwise. */
  private Optional<String> swapped(Lesson lesson) {
    LinkedQuestion linked = lesson.linked();
    Random random = new Random(lesson.index());
    StringBuilder text = new StringBuilder();
    int copied = 0;
    int swaps = 0;
    for (int i = 0; i < linked.size() && swaps < MOST_SWAPS; i++) {
      Word word = linked.words().get(i);
      boolean named =
          i > 0
              && !word.quoted()
              && word.number().isEmpty()
              && word.text().equals(word.lower())
              && isNamed(linked, i);
      Optional<String> other = named ? other(lesson, word, random) : Optional.empty();
      if (other.isPresent()) {
        text.append(lesson.question(), copied, word.start()).append(other.get());
        copied = word.end();
        swaps++;
      }
    }
    text.append(lesson.question().substring(copied));
    return swaps == 0 ? Optional.empty() : Optional.of(text.toString());
  }

  private static boolean isNamed(LinkedQuestion linked, int at) {
    return Stream.concat(
            linked.columnLinks().stream(), linked.tableMentions().stream().flatMap(List::stream))
        .anyMatch(it -> isExact(it, at));
  }

  private static boolean isExact(NameLink link, int at) {
    return link.exists() && link.overlaps(at, at + 1) && link.kind() == MatchKind.EXACT;
  }

  private Optional<String> other(Lesson lesson, Word word, Random random) {
    List<String> likes =
        lexicon.synonyms(word.lemma()).stream()
            .filter(it -> it.indexOf('_') < 0 && it.indexOf(' ') < 0)
            .filter(it -> !lesson.database().schema().words().contains(it))
            .sorted()
            .toList();
    if (likes.isEmpty()) {
      return Optional.empty();
    }
    String like = likes.get(random.nextInt(likes.size()));
    boolean several = !word.lower().equals(word.lemma()) && word.lower().endsWith("s");
    return Optional.of(several ? Words.plural(like) : like);
  }
}

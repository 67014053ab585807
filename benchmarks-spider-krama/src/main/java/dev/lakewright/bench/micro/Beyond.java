package dev.lakewright.bench.micro;

import dev.lakewright.text.schema.NamedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions that ask for one thing more than their lake has. */
final class Beyond {
  private static final List<String> MORE =
      List.of(
          " with a %s", " by %s", " that have a %s", " and their %s", " per %s", " without a %s");

  private Beyond() {}

  /**
   * Return a lesson's question that goes on with something which only other databases have; nothing
   * where they have nothing else.
   *
   * @param others databases of other families
   */
  static Optional<String> of(Lesson lesson, List<CorpusDatabase> others) {
    Random random = new Random(lesson.index());
    Set<String> own = lesson.database().schema().words();
    CorpusDatabase other = others.get(random.nextInt(others.size()));
    List<NamedColumn> foreign =
        other.schema().tables().stream()
            .flatMap(it -> it.columns().stream())
            .filter(it -> !it.key() && it.lemmas().stream().noneMatch(own::contains))
            .filter(it -> it.lemmas().stream().allMatch(word -> word.length() > 2))
            .toList();
    if (foreign.isEmpty()) {
      return Optional.empty();
    }
    String thing = Words.of(foreign.get(random.nextInt(foreign.size())));
    String more = MORE.get(random.nextInt(MORE.size())).formatted(thing);
    return Optional.of(Words.goOn(lesson.question().strip(), more));
  }
}

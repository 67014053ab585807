package dev.lakewright.bench.micro;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.sketch.Filling;
import java.util.List;
import java.util.Optional;

/**
 * Makes questions that a lake cannot answer out of those that it can: the same words, over the same
 * lake without one of the columns that they ask for. Teaches the parser to say so.
 */
final class Narrowed {
  private static final int EVERY = 3;

  private Narrowed() {}

  /**
   * Return the lesson's database without a column of its gold statement, for every third lesson.
   */
  static List<CorpusDatabase> without(Lesson lesson) {
    if (lesson.index() % EVERY != 0 || lesson.parsed().isEmpty()) {
      return List.of();
    }
    Optional<ColumnRef> hidden =
        lesson.parsed().get().fillings().stream()
            .map(Filling::column)
            .flatMap(Optional::stream)
            .filter(column -> !isKey(lesson, column))
            .findFirst();
    return hidden.map(lesson.database()::without).stream().toList();
  }

  private static boolean isKey(Lesson lesson, ColumnRef column) {
    return lesson.database().schema().table(column.table()).columns().stream()
        .filter(it -> it.ref().equals(column))
        .anyMatch(NamedColumn::key);
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.text.model.Hash;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Examines all lessons by generators that had seen neither their databases nor related ones: the
 * families of databases are dealt into four parts, each examined by what lessons of the other parts
 * taught. Parts may be examined by several threads.
 */
final class CrossExamination {
  static final int FOLDS = 4;
  private static final int MISPLACED_EVERY = 3;
  private static final int BEYOND_EVERY = 8;

  private final List<Lesson> lessons;
  private final Predicate<Lesson> teaches;
  private final CandidateSource.Maker sources;
  private final Families families;

  /**
   * Make an examination.
   *
   * @param lessons those that are examined, and that teach
   * @param teaches which of them teach where their part is not the one examined
   * @param sources makes what proposes candidates out of what was learned
   */
  CrossExamination(List<Lesson> lessons, Predicate<Lesson> teaches, CandidateSource.Maker sources) {
    this.lessons = List.copyOf(lessons);
    this.teaches = teaches;
    this.sources = sources;
    this.families = Families.of(lessons.stream().map(Lesson::database).toList());
  }

  /** Make an examination in which all lessons teach, and the parser's own generator answers. */
  static CrossExamination of(List<Lesson> lessons) {
    return new CrossExamination(lessons, lesson -> true, base -> base.generator()::candidates);
  }

  /** Return which part a database belongs to, from 0. */
  private int fold(CorpusDatabase database) {
    return Math.floorMod(Hash.of(families.of(database)) >>> 7, FOLDS);
  }

  /**
   * Examine one part. Every third question is put to a database of another family as well, and
   * every eighth asks its own for something that only others have; the right answer to both is
   * none.
   */
  List<Judged> examine(int fold) throws SQLException {
    List<Lesson> learn = new ArrayList<>();
    List<Lesson> held = new ArrayList<>();
    for (Lesson lesson : lessons) {
      (fold(lesson.database()) == fold ? held : learn).add(lesson);
    }
    learn.removeIf(lesson -> !teaches.test(lesson));
    Examiner examiner = new Examiner(sources.of(BaseTrainer.train(learn)), fold, families);
    List<Judged> judged = new ArrayList<>(examiner.examine(held));
    List<CorpusDatabase> databases =
        held.stream().map(Lesson::database).filter(it -> it.file().isPresent()).distinct().toList();
    for (Lesson lesson : held) {
      List<CorpusDatabase> others = strangers(lesson.database(), databases);
      if (!others.isEmpty() && lesson.index() % MISPLACED_EVERY == 1) {
        CorpusDatabase other = others.get(0);
        Path there = other.file().orElseThrow();
        judged.add(examiner.unanswerable(lesson, lesson.question(), other, there));
      }
      Optional<Path> own = lesson.database().file();
      if (!others.isEmpty() && own.isPresent() && lesson.index() % BEYOND_EVERY == 2) {
        Optional<String> beyond = Beyond.of(lesson, others);
        if (beyond.isPresent()) {
          CorpusDatabase database = lesson.database();
          judged.add(examiner.unanswerable(lesson, beyond.get(), database, own.get()));
        }
      }
    }
    return judged;
  }

  /** Return databases of other families than one that has rows, those after it first. */
  private List<CorpusDatabase> strangers(CorpusDatabase own, List<CorpusDatabase> databases) {
    int at = databases.indexOf(own);
    if (at < 0) {
      return List.of();
    }
    List<CorpusDatabase> strangers = new ArrayList<>(databases.subList(at + 1, databases.size()));
    strangers.addAll(databases.subList(0, at));
    strangers.removeIf(it -> families.of(it).equals(families.of(own)));
    return strangers;
  }
}

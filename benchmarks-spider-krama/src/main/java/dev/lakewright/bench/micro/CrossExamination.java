package dev.lakewright.bench.micro;

import dev.lakewright.text.model.Hash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Examines all lessons by generators that had not seen their databases: the databases are dealt
 * into four parts, each examined by what lessons of the other parts taught.
 *
 * @param lessons those that are examined, and that teach
 * @param teaches which of them teach where their part is not the one examined
 * @param sources makes what proposes candidates out of what was learned
 */
record CrossExamination(
    List<Lesson> lessons, Predicate<Lesson> teaches, CandidateSource.Maker sources) {
  static final int FOLDS = 4;
  private static final int MISPLACED_EVERY = 3;

  CrossExamination {
    lessons = List.copyOf(lessons);
  }

  /** Make an examination in which all lessons teach, and the parser's own generator answers. */
  static CrossExamination of(List<Lesson> lessons) {
    return new CrossExamination(lessons, lesson -> true, base -> base.generator()::candidates);
  }

  /** Return which part a database belongs to, from 0. */
  static int fold(String database) {
    return Math.floorMod(Hash.of(database) >>> 7, FOLDS);
  }

  /**
   * Examine one part. Every third question is put to another database as well, whose right answer
   * is none.
   */
  List<Judged> examine(int fold) throws SQLException {
    List<Lesson> learn = new ArrayList<>();
    List<Lesson> held = new ArrayList<>();
    for (Lesson lesson : lessons) {
      (fold(lesson.database().name()) == fold ? held : learn).add(lesson);
    }
    learn.removeIf(lesson -> !teaches.test(lesson));
    Examiner examiner = new Examiner(sources.of(BaseTrainer.train(learn)), fold);
    List<Judged> judged = new ArrayList<>(examiner.examine(held));
    List<CorpusDatabase> databases =
        held.stream().map(Lesson::database).filter(it -> it.file().isPresent()).distinct().toList();
    for (Lesson lesson : held) {
      int own = databases.indexOf(lesson.database());
      if (own >= 0 && databases.size() > 1 && lesson.index() % MISPLACED_EVERY == 1) {
        CorpusDatabase other = databases.get((own + 1) % databases.size());
        judged.add(examiner.misplaced(lesson, other));
      }
    }
    return judged;
  }
}

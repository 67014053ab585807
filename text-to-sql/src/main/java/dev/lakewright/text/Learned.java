package dev.lakewright.text;

import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.judge.ShippedJudge;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.vector.WordVectors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the parser learned, the same for every lake: read when it is first needed, or ahead of that.
 * Safe for use by several threads.
 */
public final class Learned {
  private final Once<ParserModel> model = new Once<>(ParserModel::load);
  private final Once<WordVectors> vectors = new Once<>(WordVectors::load);
  private final Judge.Source judges = new ShippedJudge();
  private final AtomicBoolean judgeAhead = new AtomicBoolean();

  /** Read it on other threads meanwhile; what fails will fail again where it is needed. */
  public void readAhead() {
    readJudgeAhead();
    start("lakewright-parser", model::get);
  }

  Judge.Source judges() {
    return judges;
  }

  ParserModel model() {
    readJudgeAhead();
    return model.get();
  }

  WordVectors vectors() {
    return vectors.get();
  }

  /** The judge is heard last of all, and reading it takes longest. */
  private void readJudgeAhead() {
    if (judgeAhead.compareAndSet(false, true)) {
      start("lakewright-judge", judges::judge);
    }
  }

  private static void start(String name, Runnable reading) {
    Thread reader = new Thread(reading, name);
    reader.setDaemon(true);
    reader.start();
  }
}

package dev.lakewright.text;

import dev.lakewright.text.judge.Judge;
import dev.lakewright.text.judge.ShippedJudge;
import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.vector.WordVectors;
import org.jspecify.annotations.Nullable;

/** What was learned, read when it is first needed. Safe for use by several threads. */
final class Learned {
  private @Nullable ParserModel model;
  private @Nullable WordVectors vectors;
  private final Judge.Source judges = new ShippedJudge();

  Judge.Source judges() {
    return judges;
  }

  synchronized ParserModel model() {
    ParserModel known = model;
    if (known == null) {
      loadJudgeMeanwhile();
      known = ParserModel.load();
      model = known;
    }
    return known;
  }

  /** The judge is heard last of all, and loading it takes longest. */
  private void loadJudgeMeanwhile() {
    Thread loader = new Thread(judges::judge, "lakewright-judge");
    loader.setDaemon(true);
    loader.start();
  }

  synchronized WordVectors vectors() {
    WordVectors known = vectors;
    if (known == null) {
      known = WordVectors.load();
      vectors = known;
    }
    return known;
  }
}

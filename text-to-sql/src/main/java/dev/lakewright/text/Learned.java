package dev.lakewright.text;

import dev.lakewright.text.learned.ParserModel;
import dev.lakewright.text.vector.WordVectors;
import org.jspecify.annotations.Nullable;

/** What was learned, read when it is first needed. Safe for use by several threads. */
final class Learned {
  private @Nullable ParserModel model;
  private @Nullable WordVectors vectors;

  synchronized ParserModel model() {
    ParserModel known = model;
    if (known == null) {
      known = ParserModel.load();
      model = known;
    }
    return known;
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

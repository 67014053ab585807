package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueIndex;
import dev.lakewright.text.value.ValueStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * Times of the value index over generated values that lie in memory, so that no engine's time is in
 * them: to build it with its files, to open it again, and to look texts up, half of which are
 * stored.
 *
 * @param perSecond values a second of the median build, folding and writing included
 * @param open milliseconds of the median opening, up to the first look-up
 */
record ValueTimes(double perSecond, double open, Percentiles find, Percentiles near, int values) {
  private static final int COLUMNS = 24;
  private static final int PER_COLUMN = 50_000;
  private static final int BUILDS = 5;
  private static final int LOOK_UPS = 20_000;
  private static final int NEAR_LOOK_UPS = 200;

  static ValueTimes measure(Path scratch) {
    GeneratedValues values = new GeneratedValues(COLUMNS, PER_COLUMN);
    SchemaIndex schema = SchemaIndex.of(values.catalog(), GeneratedValues.LAKE, Lexicon.load());
    List<Double> builds = new ArrayList<>();
    List<Double> opens = new ArrayList<>();
    for (int i = 0; i < BUILDS; i++) {
      Path folder = scratch.resolve("values" + i);
      builds.add(time(() -> index(values, schema, folder)));
      opens.add(time(() -> index(values, schema, folder).find("nothing")));
    }
    ValueIndex index = index(values, schema, scratch.resolve("values0"));
    double seconds = new Percentiles(builds).at(50) / 1000;
    return new ValueTimes(
        values.count() / seconds,
        new Percentiles(opens).at(50),
        new Percentiles(find(index, texts(values))),
        new Percentiles(near(index, values)),
        values.count());
  }

  private static ValueIndex index(GeneratedValues values, SchemaIndex schema, Path folder) {
    return new ValueStore(values.catalog(), values, folder, column -> false)
        .index(GeneratedValues.LAKE, schema);
  }

  private static double time(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e6;
  }

  private static List<String> texts(GeneratedValues values) {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < LOOK_UPS; i++) {
      texts.add(values.any(random) + (i % 2 == 0 ? "" : " not"));
    }
    return texts;
  }

  private static Collection<Double> find(ValueIndex index, List<String> texts) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (String text : texts) {
      long started = System.nanoTime();
      found += index.find(TextFold.fold(text)).isEmpty() ? 0 : 1;
      times.add((System.nanoTime() - started) / 1e6);
    }
    if (found != texts.size() / 2) {
      throw new IllegalStateException("found " + found + " of " + texts.size() / 2 + " values");
    }
    return times;
  }

  private static Collection<Double> near(ValueIndex index, GeneratedValues values) {
    Random random = new Random(5);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < NEAR_LOOK_UPS; i++) {
      String folded = TextFold.fold(values.any(random)).replaceFirst("[aeiou]", "");
      times.add(time(() -> index.nearest(folded, 5)));
    }
    return times;
  }
}

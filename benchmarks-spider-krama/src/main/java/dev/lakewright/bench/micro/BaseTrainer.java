package dev.lakewright.bench.micro;

import dev.lakewright.text.candidate.Generator;
import dev.lakewright.text.fill.Supervision;
import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.sketch.QuestionFeatures;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.sketch.SketchInventory;
import dev.lakewright.text.sketch.SketchModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns sketches and slots from lessons whose gold statement is of a known kind. */
final class BaseTrainer {
  private static final int SKETCH_BITS = 20;
  private static final int SLOT_BITS = 21;
  private static final int SKETCH_ROUNDS = 6;
  private static final int ROUNDS = 8;
  private static final double RATE = 0.02;
  private static final double DECAY = 1e-4;
  private static final long SEED = 7;

  /** What was learned. */
  record Base(SketchInventory inventory, Weights sketches, Weights slots) {
    Generator generator() {
      return new Generator(new SketchModel(inventory, sketches), slots, Generator.Effort.DEFAULT);
    }
  }

  private BaseTrainer() {}

  static Base train(List<Lesson> lessons) {
    Map<Sketch, Integer> numbers = new LinkedHashMap<>();
    for (Lesson lesson : lessons) {
      lesson.parsed().ifPresent(it -> numbers.putIfAbsent(it.sketch(), numbers.size()));
    }
    SketchInventory inventory = new SketchInventory(List.copyOf(numbers.keySet()));
    Weights sketches = new Weights(SKETCH_BITS);
    SketchTrainer sketchTrainer = new SketchTrainer(inventory, sketches, RATE, DECAY);
    Weights slots = new Weights(SLOT_BITS);
    DecisionTrainer slotTrainer = new DecisionTrainer(slots, RATE, DECAY);
    for (Lesson lesson : lessons) {
      lesson
          .parsed()
          .ifPresent(
              parsed -> {
                int right = numbers.getOrDefault(parsed.sketch(), 0);
                FeatureList features =
                    QuestionFeatures.of(lesson.linked(), lesson.database().relations().lexicon());
                sketchTrainer.add(features, right);
                Supervision.of(lesson.linked(), lesson.database().relations(), parsed)
                    .forEach(slotTrainer::add);
              });
    }
    sketchTrainer.train(SKETCH_ROUNDS, SEED);
    slotTrainer.train(ROUNDS, SEED);
    return new Base(inventory, sketches, slots);
  }
}

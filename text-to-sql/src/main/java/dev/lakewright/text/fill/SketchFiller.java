package dev.lakewright.text.fill;

import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.sketch.Parsed;
import dev.lakewright.text.sketch.Sketch;
import dev.lakewright.text.sketch.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills sketches for one question by beam search. For one thread. */
public final class SketchFiller {
  private final Scene scene;
  private final SlotOptions options;
  private final int width;

  /**
   * Make a filler.
   *
   * @param width how many partial fillings are kept after each slot
   */
  public SketchFiller(
      LinkedQuestion question, SchemaRelations relations, Weights weights, int width) {
    this.scene = new Scene(question, relations);
    this.options = new SlotOptions(scene, weights);
    this.width = width;
  }

  /** Return the likeliest fillings, best first; none where a slot cannot be filled. */
  public List<Filled> fill(Sketch sketch) {
    List<Progress> beam = List.of(Progress.START);
    for (Slot slot : sketch.slots()) {
      List<Progress> next = new ArrayList<>();
      for (Progress progress : beam) {
        options.of(slot, progress).forEach(it -> next.add(progress.then(slot, it)));
      }
      next.sort(Comparator.comparingDouble(Progress::score).reversed());
      beam = next.size() > width ? List.copyOf(next.subList(0, width)) : next;
    }
    return beam.stream().map(it -> filled(sketch, it)).toList();
  }

  private Filled filled(Sketch sketch, Progress progress) {
    List<Boolean> used = new ArrayList<>();
    for (int i = 0; i < scene.question.size(); i++) {
      used.add(progress.usesWords(i, i + 1));
    }
    return new Filled(
        new Parsed(sketch, progress.fillings()), progress.score(), progress.worst(), used);
  }
}

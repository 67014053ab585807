package dev.lakewright.text.candidate;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.fill.SchemaRelations;
import dev.lakewright.text.fill.SketchFiller;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.sketch.QueryBuilder;
import dev.lakewright.text.sketch.QuestionFeatures;
import dev.lakewright.text.sketch.ScoredSketch;
import dev.lakewright.text.sketch.SketchSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Generates candidates: the likeliest sketches, each with its likeliest fillings. Immutable. */
public final class Generator {
  /**
   * How much is tried.
   *
   * @param sketches most sketches
   * @param width of the beam over fillings
   * @param each most candidates of one sketch
   * @param all most candidates
   * @param least a sketch less likely than the best one by more than this logarithm is left out
   */
  public record Effort(int sketches, int width, int each, int all, double least) {
    public static final Effort DEFAULT = new Effort(14, 6, 4, 50, -7);
  }

  private final SketchSource sketches;
  private final Weights slots;
  private final Effort effort;

  public Generator(SketchSource sketches, Weights slots, Effort effort) {
    this.sketches = sketches;
    this.slots = slots;
    this.effort = effort;
  }

  /** Return candidates without equals, the likeliest first. */
  public List<Proposed> candidates(LinkedQuestion question, SchemaRelations relations) {
    List<ScoredSketch> likely =
        sketches.likeliest(
            QuestionFeatures.of(question, relations.lexicon()),
            3 * effort.sketches(),
            effort.least());
    SketchFiller filler = new SketchFiller(question, relations, slots, effort.width());
    Completion completion = new Completion(relations.schema(), question.words());
    Labels labels = new Labels(relations.schema(), question.words());
    NameVariants names = new NameVariants(relations.schema());
    JoinVariants variants = new JoinVariants(relations.schema());
    List<Proposed> all = new ArrayList<>();
    int filledSketches = 0;
    for (int rank = 0; rank < likely.size() && filledSketches < effort.sketches(); rank++) {
      ScoredSketch sketch = likely.get(rank);
      int at = rank;
      List<Filled> fillings = filler.fill(sketch.sketch());
      filledSketches += fillings.isEmpty() ? 0 : 1;
      for (Filled filled : fillings.subList(0, Math.min(effort.each(), fillings.size()))) {
        Optional<Query> query = completion.of(QueryBuilder.build(filled.parsed())).map(labels::of);
        if (query.isPresent()) {
          all.add(new Proposed(query.get(), filled, sketch, rank, Variant.NONE));
          names
              .of(query.get())
              .ifPresent(it -> all.add(new Proposed(it, filled, sketch, at, Variant.NAME)));
          for (Query other : variants.of(query.get())) {
            all.add(new Proposed(other, filled, sketch, rank, Variant.JOIN));
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(Proposed::logarithm).reversed());
    Set<Query> seen = new HashSet<>();
    List<Proposed> meant = new Focus(question, relations.schema()).of(all);
    return meant.stream().filter(it -> seen.add(it.query())).limit(effort.all()).toList();
  }
}

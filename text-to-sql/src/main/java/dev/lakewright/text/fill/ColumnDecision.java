package dev.lakewright.text.fill;

import dev.lakewright.text.model.FeatureList;
import dev.lakewright.text.model.Hash;
import dev.lakewright.text.model.Weights;
import dev.lakewright.text.sketch.Slot;
import java.util.HashMap;
import java.util.Map;

/** Scores columns for a slot; remembers what does not depend on other slots. For one question. */
final class ColumnDecision {
  private final Scene scene;
  private final Weights weights;
  private final Map<Long, double[]> known = new HashMap<>();

  ColumnDecision(Scene scene, Weights weights) {
    this.scene = scene;
    this.weights = weights;
  }

  /** Return a score for each column; not yet normalised. */
  double[] scores(Slot slot, String variant, Progress progress) {
    RoleKeys keys = RoleKeys.of(slot, variant);
    double[] fixed = known.computeIfAbsent(keys.place(), key -> fixed(keys));
    double[] scores = fixed.clone();
    ProgressFeatures dynamic = new ProgressFeatures(scene, slot, keys, progress);
    FeatureList features = new FeatureList();
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      dynamic.add(i, features);
      scores[i] += weights.sum(features);
    }
    return scores;
  }

  private double[] fixed(RoleKeys keys) {
    double[] scores = new double[scene.question.columns().size()];
    FeatureList features = new FeatureList();
    for (int i = 0; i < scores.length; i++) {
      features.clear();
      addFixed(keys, i, features);
      scores[i] = weights.sum(features);
    }
    return scores;
  }

  private void addFixed(RoleKeys keys, int column, FeatureList features) {
    FeatureList core = scene.facts.core(column);
    for (int i = 0; i < core.size(); i++) {
      features.add(Hash.of(core.get(i), keys.role()));
      features.add(Hash.of(core.get(i), keys.index()));
      features.add(Hash.of(core.get(i), keys.place()));
    }
    FeatureList wide = scene.facts.wide(column);
    for (int i = 0; i < wide.size(); i++) {
      features.add(Hash.of(wide.get(i), keys.role()));
    }
  }

  /** Add all features of a column for a slot. */
  void features(Slot slot, String variant, Progress progress, int column, FeatureList features) {
    RoleKeys keys = RoleKeys.of(slot, variant);
    addFixed(keys, column, features);
    new ProgressFeatures(scene, slot, keys, progress).add(column, features);
  }
}

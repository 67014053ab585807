package dev.lakewright.router.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clusters vectors as they come (MacQueen 1967): the first k distinct ones are centroids, and each
 * later one moves its nearest centroid to the mean of what it has got. Not for more than one
 * thread.
 */
final class OnlineKMeans {
  private final int k;
  private final List<double[]> centroids = new ArrayList<>();
  private final int[] counts;

  OnlineKMeans(int k) {
    this.k = k;
    this.counts = new int[k];
  }

  /** Return the cluster of a vector, from 0 on, and learn from it. */
  int assign(double[] vector) {
    int nearest = nearest(vector);
    if (centroids.size() < k && (nearest < 0 || distance(centroids.get(nearest), vector) > 0)) {
      centroids.add(vector.clone());
      nearest = centroids.size() - 1;
    }
    counts[nearest]++;
    double[] centroid = centroids.get(nearest);
    for (int i = 0; i < vector.length; i++) {
      centroid[i] += (vector[i] - centroid[i]) / counts[nearest];
    }
    return nearest;
  }

  private int nearest(double[] vector) {
    double[] distances = centroids.stream().mapToDouble(it -> distance(it, vector)).toArray();
    double least = Arrays.stream(distances).min().orElse(Double.NaN);
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] == least) {
        return i;
      }
    }
    return -1;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }
}

package dev.lakewright.router.tier;

/** Solves linear equations by Gauss's elimination with row pivots. */
final class Linear {
  private Linear() {}

  /** Return x with {@code matrix · x = right}; both arguments are overwritten. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int column = 0; column < n; column++) {
      swapToLargest(matrix, right, column);
      for (int row = column + 1; row < n; row++) {
        double factor = matrix[row][column] / matrix[column][column];
        for (int k = column; k < n; k++) {
          matrix[row][k] -= factor * matrix[column][k];
        }
        right[row] -= factor * right[column];
      }
    }
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double sum = right[row];
      for (int k = row + 1; k < n; k++) {
        sum -= matrix[row][k] * x[k];
      }
      x[row] = sum / matrix[row][row];
    }
    return x;
  }

  private static void swapToLargest(double[][] matrix, double[] right, int column) {
    int largest = column;
    for (int row = column + 1; row < right.length; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[largest][column])) {
        largest = row;
      }
    }
    double[] line = matrix[column];
    matrix[column] = matrix[largest];
    matrix[largest] = line;
    double value = right[column];
    right[column] = right[largest];
    right[largest] = value;
  }
}

package dev.lakewright.bench.micro;

import dev.lakewright.text.model.Weights;

/**
 * Steps of AdaGrad (Duchi et al., JMLR 2011) on weights of hashed features, with the weights' own
 * decay at each touch. For one thread; the order of steps decides the result.
 */
final class Ascent {
  private static final double START = 1e-2;

  private final Weights weights;
  private final float[] squares;
  private final double rate;
  private final double decay;

  Ascent(Weights weights, double rate, double decay) {
    this.weights = weights;
    this.squares = new float[weights.size()];
    this.rate = rate;
    this.decay = decay;
  }

  Weights weights() {
    return weights;
  }

  /** Move one weight along the gradient of what is to be greater. */
  void step(int place, double gradient) {
    float weight = weights.get(place);
    double full = gradient - decay * weight;
    squares[place] += (float) (full * full);
    weights.set(place, (float) (weight + rate * full / Math.sqrt(START + squares[place])));
  }
}

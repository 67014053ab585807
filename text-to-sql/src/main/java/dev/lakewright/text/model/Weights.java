package dev.lakewright.text.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

/**
 * Weights of hashed features: features whose hashes meet share one. Not changed after reading,
 * hence safe for use by several threads; a trainer changes those it owns.
 */
public final class Weights {
  private final float[] values;
  private final int shift;

  /**
   * Make weights that are all 0.
   *
   * @param bits binary logarithm of their number, 1 to 30
   */
  public Weights(int bits) {
    this.values = new float[1 << bits];
    this.shift = Long.SIZE - bits;
  }

  public int size() {
    return values.length;
  }

  /** Return the place of a feature's weight. */
  public int place(long hash) {
    return (int) ((hash * 0x9e3779b97f4a7c15L) >>> shift);
  }

  public float get(int place) {
    return values[place];
  }

  public void set(int place, float value) {
    values[place] = value;
  }

  /** Return the sum of the weights of some features. */
  public double sum(FeatureList features) {
    double sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += values[place(features.get(i))];
    }
    return sum;
  }

  /**
   * Read weights: the binary logarithm of their number, the value of one step, and one 16-bit
   * number of steps for each.
   *
   * @throws IOException if the input ends early or holds no weights
   */
  public static Weights read(DataInput in) throws IOException {
    int bits = in.readUnsignedByte();
    if (bits < 1 || bits > 30) {
      throw new IOException("no weights");
    }
    Weights weights = new Weights(bits);
    float step = in.readFloat();
    byte[] steps = new byte[Short.BYTES * weights.values.length];
    in.readFully(steps);
    ShortBuffer buffer = ByteBuffer.wrap(steps).asShortBuffer();
    for (int i = 0; i < weights.values.length; i++) {
      short count = buffer.get(i);
      if (count != 0) {
        weights.values[i] = step * count;
      }
    }
    return weights;
  }

  /** Write weights as {@link #read} reads them, rounded to steps. */
  public void write(DataOutput out) throws IOException {
    float greatest = 1e-9f;
    for (float value : values) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    float step = greatest / Short.MAX_VALUE;
    out.writeByte(Long.SIZE - shift);
    out.writeFloat(step);
    ByteBuffer steps = ByteBuffer.allocate(Short.BYTES * values.length);
    for (float value : values) {
      steps.putShort((short) Math.round(value / step));
    }
    out.write(steps.array());
  }

  /** Return the weight of one feature. */
  public double of(long hash) {
    return values[place(hash)];
  }
}

package dev.lakewright.text.value;

import java.nio.ByteBuffer;

/**
 * What an index knows about a column as a whole.
 *
 * @param distinct values that were read; no more than are kept of a column
 * @param stored values that can be found
 * @param longest most words of a value
 * @param complete false if the lake has values that were not read
 */
record ValueFacts(int distinct, int stored, int longest, boolean complete) {
  /** Bytes that {@link #put} writes. */
  static final int BYTES = 16;

  void put(ByteBuffer out) {
    out.putInt(distinct).putInt(stored).putInt(longest).putInt(complete ? 1 : 0);
  }

  static ValueFacts get(ByteBuffer in) {
    return new ValueFacts(in.getInt(), in.getInt(), in.getInt(), in.getInt() == 1);
  }
}

package dev.lakewright.text.value;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/** Entries of {@link TextKey} in ascending order, in memory or in a mapped file. */
final class SortedEntries {
  static final SortedEntries NONE = new SortedEntries(ByteBuffer.allocate(0));

  private final ByteBuffer bytes;
  private final LongBuffer entries;

  /** Take entries that are sorted, eight bytes each. */
  SortedEntries(ByteBuffer bytes) {
    this.bytes = bytes;
    this.entries = bytes.asLongBuffer();
  }

  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  /** Return these and other entries, none of them twice. */
  SortedEntries and(long[] sorted) {
    ByteBuffer all = ByteBuffer.allocate(Long.BYTES * (size() + sorted.length));
    long last = -1;
    int i = 0;
    int j = 0;
    while (i < size() || j < sorted.length) {
      boolean own = j == sorted.length || (i < size() && at(i) <= sorted[j]);
      long next = own ? at(i++) : sorted[j++];
      if (next != last) {
        all.putLong(next);
        last = next;
      }
    }
    return new SortedEntries(all.flip().slice());
  }

  /**
   * Return these entries with other numbers.
   *
   * @param numbers the new number by the old one, ascending; negative where entries go away
   */
  SortedEntries renumbered(int[] numbers) {
    ByteBuffer left = ByteBuffer.allocate(Long.BYTES * size());
    for (int i = 0; i < size(); i++) {
      int number = numbers[TextKey.number(at(i))];
      if (number >= 0) {
        left.putLong(TextKey.entry(TextKey.key(at(i)), number));
      }
    }
    return new SortedEntries(left.flip().slice());
  }

  int size() {
    return entries.limit();
  }

  long at(int index) {
    return entries.get(index);
  }

  /** Return the numbers that a key has, ascending. */
  int[] numbers(long key) {
    int from = first(TextKey.entry(key, 0));
    int to = from;
    while (to < size() && TextKey.key(at(to)) == key) {
      to++;
    }
    int[] numbers = new int[to - from];
    for (int i = from; i < to; i++) {
      numbers[i - from] = TextKey.number(at(i));
    }
    return numbers;
  }

  /** Return where the first entry is that is not below another one. */
  private int first(long entry) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle) < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

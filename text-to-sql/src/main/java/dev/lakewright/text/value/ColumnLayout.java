package dev.lakewright.text.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Lays the values of a column out as bytes: facts; entries of key and position, ascending; for each
 * position a {@link Signature}; where each position's text starts, and where the last one ends; the
 * texts as stored, in UTF-8. Positions follow the order of the list.
 */
final class ColumnLayout {
  /** Characters beyond which a value is a text, which no question names whole. */
  static final int LONGEST = 80;

  private static final int MOST_WORDS = 12;

  private long[] entries;
  private final int[] signatures;
  private final int[] starts;
  private byte[] texts;
  private int count;
  private int end;
  private int longest;

  private ColumnLayout(int most) {
    this.entries = new long[most];
    this.signatures = new int[most];
    this.starts = new int[most + 1];
    this.texts = new byte[16 * most + 16];
  }

  /**
   * Lay values out.
   *
   * @param values distinct, fewer than {@link TextKey#NUMBERS}
   * @param complete false if the column has more of them
   */
  static ByteBuffer of(List<String> values, boolean complete) {
    ColumnLayout layout = new ColumnLayout(values.size());
    values.forEach(layout::add);
    return layout.bytes(values.size(), complete);
  }

  /** Lay out a column none of whose values was read. */
  static ByteBuffer unread(int distinct) {
    return new ColumnLayout(0).bytes(distinct, false);
  }

  private void add(String value) {
    if (value.length() > LONGEST) {
      return;
    }
    String folded = TextFold.fold(value);
    longest = Math.max(longest, words(folded));
    if (!folded.isEmpty()) {
      entries[count] = TextKey.entry(TextKey.of(folded), count);
      signatures[count] = Signature.of(folded);
      append(value.getBytes(StandardCharsets.UTF_8));
      count++;
      starts[count] = end;
    }
  }

  private static int words(String folded) {
    int words = 1;
    for (int i = 0; i < folded.length(); i++) {
      words += folded.charAt(i) == ' ' ? 1 : 0;
    }
    return Math.min(MOST_WORDS, words);
  }

  private void append(byte[] text) {
    if (end + text.length > texts.length) {
      texts = Arrays.copyOf(texts, 2 * texts.length + text.length);
    }
    System.arraycopy(text, 0, texts, end, text.length);
    end += text.length;
  }

  private ByteBuffer bytes(int distinct, boolean complete) {
    entries = Arrays.copyOf(entries, count);
    Arrays.sort(entries);
    ByteBuffer out = ByteBuffer.allocate(size(count) + end);
    new ValueFacts(distinct, count, complete ? longest : MOST_WORDS, complete).put(out);
    out.asLongBuffer().put(entries);
    out.position(out.position() + Long.BYTES * count);
    out.asIntBuffer().put(signatures, 0, count).put(starts, 0, count + 1);
    out.position(size(count));
    return out.put(texts, 0, end).flip();
  }

  /** Return how many bytes stand before the texts. */
  static int size(int stored) {
    return ValueFacts.BYTES + (Long.BYTES + 2 * Integer.BYTES) * stored + Integer.BYTES;
  }
}

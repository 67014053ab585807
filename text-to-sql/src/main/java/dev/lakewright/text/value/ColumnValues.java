package dev.lakewright.text.value;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of one column, read where they lie: in memory or in a mapped file. Immutable. */
final class ColumnValues {
  private final ValueFacts facts;
  private final SortedEntries entries;
  private final IntBuffer signatures;
  private final IntBuffer starts;
  private final ByteBuffer texts;

  /** A value and how many edits it is away. */
  record Near(String value, int edits) {}

  private ColumnValues(ValueFacts facts, ByteBuffer bytes) {
    int stored = facts.stored();
    int offset = ValueFacts.BYTES;
    this.facts = facts;
    this.entries = new SortedEntries(bytes.slice(offset, Long.BYTES * stored));
    offset += Long.BYTES * stored;
    this.signatures = bytes.slice(offset, Integer.BYTES * stored).asIntBuffer();
    offset += Integer.BYTES * stored;
    this.starts = bytes.slice(offset, Integer.BYTES * (stored + 1)).asIntBuffer();
    offset += Integer.BYTES * (stored + 1);
    this.texts = bytes.slice(offset, bytes.limit() - offset);
  }

  /** Read what {@link ColumnLayout} wrote; empty if the bytes are no such thing. */
  static Optional<ColumnValues> read(ByteBuffer bytes) {
    if (bytes.limit() < ColumnLayout.size(0)) {
      return Optional.empty();
    }
    ValueFacts facts = ValueFacts.get(bytes.duplicate().position(0));
    boolean fits =
        facts.stored() >= 0
            && facts.stored() < TextKey.NUMBERS
            && bytes.limit() >= ColumnLayout.size(facts.stored());
    if (!fits) {
      return Optional.empty();
    }
    ColumnValues values = new ColumnValues(facts, bytes);
    boolean ends = values.starts.get(facts.stored()) == values.texts.limit();
    return ends ? Optional.of(values) : Optional.empty();
  }

  ValueFacts facts() {
    return facts;
  }

  SortedEntries entries() {
    return entries;
  }

  /** Return the values whose folded text is that of {@code folded}, in the column's order. */
  List<String> find(String folded) {
    List<String> found = new ArrayList<>(1);
    for (int position : entries.numbers(TextKey.of(folded))) {
      String value = value(position);
      if (TextFold.fold(value).equals(folded)) {
        found.add(value);
      }
    }
    return found;
  }

  /** Return the values whose folded text is at most some edits away, in the column's order. */
  List<Near> near(String folded, int edits) {
    int wanted = Signature.of(folded);
    EditBand band = new EditBand(folded, edits);
    List<Near> found = new ArrayList<>();
    for (int position = 0; position < facts.stored(); position++) {
      if (Signature.mayBeNear(wanted, signatures.get(position), edits)) {
        String value = value(position);
        int distance = band.to(TextFold.fold(value));
        if (distance <= edits) {
          found.add(new Near(value, distance));
        }
      }
    }
    return found;
  }

  /** Return the first values that are kept, in the column's order. */
  List<String> first(int most) {
    List<String> first = new ArrayList<>();
    for (int position = 0; position < Math.min(most, facts.stored()); position++) {
      first.add(value(position));
    }
    return first;
  }

  private String value(int position) {
    int start = starts.get(position);
    byte[] text = new byte[starts.get(position + 1) - start];
    texts.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}

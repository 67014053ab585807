package dev.lakewright.text.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps the directory of a lake: how many columns; for each its digest and facts; the entries. A
 * file that is missing or broken only means that the columns' files are read for a new one.
 */
final class DirectoryFile {
  static final String NAME = "columns.directory";

  private static final int DIGEST = 32;

  private final StoredBytes file;

  DirectoryFile(Path folder) {
    this.file = new StoredBytes(folder.resolve(NAME));
  }

  /**
   * What a file gave.
   *
   * @param whole true if the file has no other columns
   */
  record Loaded(ValueDirectory directory, boolean whole) {}

  /** Read the columns that are still wanted, which are given by digest. */
  Loaded load(Map<String, WantedColumn> wanted) {
    return file.read()
        .map(bytes -> directory(bytes, wanted))
        .orElse(new Loaded(ValueDirectory.EMPTY, false));
  }

  private static Loaded directory(ByteBuffer bytes, Map<String, WantedColumn> wanted) {
    int[] numbers = new int[bytes.getInt()];
    List<KnownColumn> kept = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      byte[] digest = new byte[DIGEST];
      bytes.get(digest);
      ValueFacts facts = ValueFacts.get(bytes);
      WantedColumn column = wanted.get(new String(digest, StandardCharsets.US_ASCII));
      numbers[i] = column == null ? -1 : kept.size();
      if (column != null) {
        kept.add(column.known(facts));
      }
    }
    SortedEntries entries = new SortedEntries(bytes.slice());
    boolean whole = kept.size() == numbers.length;
    return new Loaded(
        new ValueDirectory(kept, whole ? entries : entries.renumbered(numbers)), whole);
  }

  void save(ValueDirectory directory) {
    int count = directory.columns().size();
    ByteBuffer head =
        ByteBuffer.allocate(Integer.BYTES + count * (DIGEST + ValueFacts.BYTES)).putInt(count);
    for (KnownColumn column : directory.columns()) {
      head.put(column.digest().getBytes(StandardCharsets.US_ASCII));
      column.facts().put(head);
    }
    file.write(List.of(head.flip(), directory.entries().bytes()));
  }
}

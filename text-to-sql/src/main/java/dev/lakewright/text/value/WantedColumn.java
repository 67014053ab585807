package dev.lakewright.text.value;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A text column whose values may be indexed.
 *
 * @param digest 32 hexadecimal digits, of its name and its table's content
 * @param position in the order of the schema
 */
record WantedColumn(
    ColumnRef ref,
    String digest,
    int position,
    List<String> tableLemmas,
    List<String> columnLemmas) {

  /** Name a column's file by all that its content depends on. */
  static WantedColumn of(NamedTable table, NamedColumn column, String fingerprint, int position) {
    String text =
        String.join("\0", table.name().toString(), column.ref().column(), fingerprint, limits());
    return new WantedColumn(column.ref(), digest(text), position, table.lemmas(), column.lemmas());
  }

  private static String limits() {
    return LakeIndex.MOST_PER_COLUMN + " " + ColumnLayout.LONGEST;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  KnownColumn known(ValueFacts facts) {
    return new KnownColumn(ref, digest, position, facts);
  }

  /** Return 0 if words of a question point at the table, 1 if at the column only, else 2. */
  int distance(Set<String> lemmas) {
    return !Collections.disjoint(tableLemmas, lemmas)
        ? 0
        : Collections.disjoint(columnLemmas, lemmas) ? 2 : 1;
  }
}

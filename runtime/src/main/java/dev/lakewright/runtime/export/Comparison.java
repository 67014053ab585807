package dev.lakewright.runtime.export;

import java.util.List;

/**
 * A result of a plan as two programs wrote it.
 *
 * @param step the sink
 * @param path where it writes
 * @param ownRows rows that Lakewright's run wrote
 * @param otherRows rows that the exported project wrote
 * @param digest of the rows of Lakewright's run, whatever their order
 * @param differences what differs: columns and types, then the first rows; empty where nothing does
 */
public record Comparison(
    String step,
    String path,
    long ownRows,
    long otherRows,
    String digest,
    List<String> differences) {
  public Comparison {
    differences = List.copyOf(differences);
  }

  public boolean equal() {
    return differences.isEmpty();
  }
}

package dev.lakewright.runtime.run;

/**
 * How a run compares with the one that it repeats.
 *
 * @param sameCatalog whether the lake's files are those of the first run
 */
public record Replay(
    RunRecord first,
    RunRecord second,
    boolean sameCatalog,
    boolean sameReading,
    boolean sameSql,
    boolean sameResult) {

  public static Replay of(RunRecord first, RunRecord second) {
    return new Replay(
        first,
        second,
        first.catalog().equals(second.catalog()),
        first.reading().equals(second.reading()),
        first.sql().equals(second.sql()),
        first.outcome().equals(second.outcome()) && first.digest().equals(second.digest()));
  }

  public boolean same() {
    return sameReading && sameSql && sameResult;
  }
}

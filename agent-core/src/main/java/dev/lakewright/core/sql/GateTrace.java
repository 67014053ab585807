package dev.lakewright.core.sql;

import java.util.List;

/**
 * How the gate came from what was written to what runs.
 *
 * @param repairs what was read otherwise than written, in the order of the repairs; mostly empty
 * @param scans the stored tables, in order of appearance
 */
public record GateTrace(List<Repair> repairs, List<Scan> scans) {
  public static final GateTrace NONE = new GateTrace(List.of(), List.of());

  public GateTrace {
    repairs = List.copyOf(repairs);
    scans = List.copyOf(scans);
  }

  public GateTrace withRepairs(List<Repair> made) {
    return new GateTrace(made, scans);
  }
}

package dev.lakewright.text.sketch;

import java.util.List;

/** A query taken apart: its sketch, and one filling for each of its slots. */
public record Parsed(Sketch sketch, List<Filling> fillings) {
  public Parsed {
    fillings = List.copyOf(fillings);
  }
}

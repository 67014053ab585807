package dev.lakewright.bench.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one part of the suite found: figures by name, and a table of them in Markdown. */
public record Findings(Map<String, Double> figures, String table) {
  public Findings {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }
}

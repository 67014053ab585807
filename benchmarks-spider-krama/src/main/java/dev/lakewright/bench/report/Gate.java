package dev.lakewright.bench.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A bar that a figure of a suite has to reach, as {@code gates.txt} has it: suite, figure, {@code
 * >=} or {@code <=}, bar.
 */
public record Gate(String suite, String figure, boolean atMost, double bar) {
  /** Read the gates of a suite. */
  public static List<Gate> of(String suite) {
    return lines().stream().map(Gate::parse).filter(it -> it.suite().equals(suite)).toList();
  }

  private static List<String> lines() {
    try (InputStream in = Gate.class.getResourceAsStream("/dev/lakewright/bench/gates.txt")) {
      if (in == null) {
        throw new IllegalStateException("gates.txt is missing from the build");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Gate parse(String line) {
    String[] parts = line.split("\\s+", -1);
    boolean known = parts.length == 4 && List.of(">=", "<=").contains(parts[2]);
    if (!known) {
      throw new IllegalStateException("not a gate: " + line);
    }
    return new Gate(parts[0], parts[1], parts[2].equals("<="), Double.parseDouble(parts[3]));
  }

  /** Hold the gate against a suite's figures; a figure that is not there holds no gate. */
  public GateResult check(Map<String, Double> figures) {
    return new GateResult(figure, figures.getOrDefault(figure, Double.NaN), bar, atMost);
  }
}

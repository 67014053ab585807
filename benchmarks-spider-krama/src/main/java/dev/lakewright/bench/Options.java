package dev.lakewright.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after {@code bench SUITE}: pairs of a flag and its value. */
record Options(Map<String, String> values) {
  private static final List<String> KNOWN =
      List.of(
          "--data",
          "--split",
          "--tiers",
          "--output",
          "--questions",
          "--databases",
          "--run",
          "--page",
          "--share",
          "--scale",
          "--trials",
          "--part",
          "--catalog",
          "--kills",
          "--queries",
          "--targets",
          "--plans",
          "--record",
          "--replay");

  static Options parse(List<String> words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      String flag = words.get(i);
      if (!KNOWN.contains(flag)) {
        throw new IllegalArgumentException(
            "unknown option " + flag + "; there are " + String.join(", ", KNOWN));
      }
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException(flag + " needs a value");
      }
      values.put(flag, words.get(i + 1));
    }
    return new Options(values);
  }

  Optional<String> text(String flag) {
    return Optional.ofNullable(values.get(flag));
  }

  Optional<Path> path(String flag) {
    return text(flag).map(Path::of);
  }
}

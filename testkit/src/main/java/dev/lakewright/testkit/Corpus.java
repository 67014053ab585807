package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Statements with their sources, from a resource. */
final class Corpus {
  record Line(String source, String statement) {}

  private Corpus() {}

  static List<Line> read(String resource) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      List<Line> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          assertThat(tab).as(line).isPositive();
          lines.add(new Line(line.substring(0, tab), unescape(line.substring(tab + 1))));
        }
      }
      return lines;
    }
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("\\u", at)) {
        plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        at += 6;
      } else if (text.startsWith("\\n", at)) {
        plain.append('\n');
        at += 2;
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }
}

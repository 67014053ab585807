package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements with their sources: one a line, after a tab, with escapes for what a line cannot hold.
 */
public final class Corpus {
  /** A statement, and where it is from. */
  public record Line(String source, String statement) {}

  private Corpus() {}

  /** Read a resource of the tests. */
  public static List<Line> read(String resource) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Read a file, such as one of another module's tests. */
  public static List<Line> read(Path file) throws IOException {
    return lines(Files.readString(file));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        int tab = line.indexOf('\t');
        assertThat(tab).as(line).isPositive();
        lines.add(new Line(line.substring(0, tab), unescape(line.substring(tab + 1))));
      }
    }
    return lines;
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

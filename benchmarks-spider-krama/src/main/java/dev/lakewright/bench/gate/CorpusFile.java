package dev.lakewright.bench.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Statements of the repository's corpora, which the tests use too. */
public final class CorpusFile {
  private static final Path FOLDER = Path.of("runtime", "src", "test", "resources", "gate");

  private CorpusFile() {}

  /**
   * Read the statements of a file.
   *
   * @throws IOException if the working directory is not the repository's
   */
  public static List<String> statements(String name) throws IOException {
    List<String> statements = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (!line.startsWith("#")) {
        statements.add(unescape(line.substring(line.indexOf('\t') + 1)));
      }
    }
    return statements;
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

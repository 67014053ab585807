package dev.lakewright.text.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of this package. */
final class GrammarFile {
  private GrammarFile() {}

  static List<String> lines(String name) {
    try (InputStream in = GrammarFile.class.getResourceAsStream(name)) {
      InputStream there =
          Optional.ofNullable(in)
              .orElseThrow(() -> new IllegalStateException(name + " is missing from the build"));
      return new String(there.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package dev.lakewright.sql.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of functions that a query may use, read from a resource beside this class. */
final class AllowList {
  private final Set<String> names;

  private AllowList(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  static AllowList functions() {
    return read("functions.txt");
  }

  static AllowList tableFunctions() {
    return read("table-functions.txt");
  }

  private static AllowList read(String resource) {
    try (InputStream in = AllowList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new AllowList(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split(" ")))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.toSet()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  boolean contains(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  Set<String> names() {
    return names;
  }
}

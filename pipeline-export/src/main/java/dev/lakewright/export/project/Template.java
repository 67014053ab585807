package dev.lakewright.export.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the program with places marked {@code @NAME@}. */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** Read the resource that lies beside a class. */
  public static Template beside(Class<?> home, String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Return the text as it is. */
  public String text() {
    return text;
  }

  /**
   * Fill every place, once: what is filled in is not looked through again.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  public String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException("nothing to fill in for " + match.group());
              }
              return Matcher.quoteReplacement(value);
            });
  }
}

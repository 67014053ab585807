package dev.lakewright.text.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as a resource file, with slots in double braces. What is put into a slot is never read
 * for slots itself.
 */
final class Template {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

  private final String name;
  private final String text;

  private Template(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Load a template of this package.
   *
   * @param name of its file without {@code .txt}
   */
  static Template load(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name + ".txt")) {
      return new Template(
          name,
          new String(
              Optional.ofNullable(in)
                  .orElseThrow(() -> new IllegalArgumentException("no prompt " + name))
                  .readAllBytes(),
              StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Fill every slot; a slot without a value and a value without a slot are defects. */
  String fill(Map<String, String> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    Matcher slots = SLOT.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (slots.find()) {
      String slot = slots.group(1);
      String value = values.get(slot);
      if (value == null) {
        throw new IllegalArgumentException(name + " wants " + slot);
      }
      unused.remove(slot);
      slots.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(name + " has no place for " + unused);
    }
    return slots.appendTail(filled).toString().strip();
  }
}

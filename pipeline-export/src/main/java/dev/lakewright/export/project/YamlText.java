package dev.lakewright.export.project;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML of maps, lists and scalars in block style; texts that are not words are quoted. */
public final class YamlText {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.+-]*");
  private static final Pattern SPECIAL = Pattern.compile("(?i)(true|false|yes|no|on|off|null|y|n)");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** Return the text of a map, keys in its order. */
  public static String of(Map<String, ?> values) {
    YamlText yaml = new YamlText();
    yaml.map(values, 0);
    return yaml.out.toString();
  }

  private void map(Map<?, ?> values, int indent) {
    values.forEach(
        (key, value) -> {
          out.append(" ".repeat(indent)).append(scalar(key)).append(':');
          below(value, indent);
        });
  }

  private void below(Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      map(map, indent + 2);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      out.append('\n');
      list.forEach(it -> item(it, indent + 2));
    } else {
      out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void item(Object value, int indent) {
    String pad = " ".repeat(indent);
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      YamlText inner = new YamlText();
      inner.map(map, indent + 2);
      out.append(pad).append("- ").append(inner.out.substring(indent + 2));
    } else {
      out.append(pad).append("- ").append(scalar(value)).append('\n');
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof List) {
      return "[]";
    }
    if (!(value instanceof String text)) {
      return String.valueOf(value);
    }
    boolean bare = WORD.matcher(text).matches() && !SPECIAL.matcher(text).matches();
    return bare ? text : quoted(text);
  }

  /** YAML takes JSON's texts; what some readers take for line breaks is written as such. */
  private static String quoted(String text) {
    String json = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    StringBuilder safe = new StringBuilder("\"");
    json.chars()
        .forEach(
            c -> {
              boolean odd = c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
              safe.append(odd ? String.format("\\u%04x", c) : String.valueOf((char) c));
            });
    return safe.append('"').toString();
  }
}

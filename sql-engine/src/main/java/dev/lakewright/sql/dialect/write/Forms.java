package dev.lakewright.sql.dialect.write;

import java.util.List;

/** Fills the cells of the table of forms. */
final class Forms {
  private Forms() {}

  /** Put arguments into a form; what they hold is not looked at again. */
  static String fill(String form, List<String> arguments, String distinct, String order) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < form.length()) {
      int end = form.charAt(at) == '{' ? form.indexOf('}', at) : -1;
      if (end < 0) {
        text.append(form.charAt(at++));
      } else {
        text.append(slot(form.substring(at + 1, end), arguments, distinct, order));
        at = end + 1;
      }
    }
    return text.toString();
  }

  private static String slot(String slot, List<String> arguments, String distinct, String order) {
    return switch (slot) {
      case "*" -> String.join(", ", arguments);
      case "d" -> distinct;
      case "o" -> order;
      default -> arguments.get(Integer.parseInt(slot) - 1);
    };
  }

  /** Write a pattern of LIKE as one of GLOB, which heeds letter case. */
  static String glob(String pattern) {
    StringBuilder glob = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '%' -> glob.append('*');
        case '_' -> glob.append('?');
        case '*', '?', '[' -> glob.append('[').append(c).append(']');
        default -> glob.append(c);
      }
    }
    return glob.toString();
  }
}

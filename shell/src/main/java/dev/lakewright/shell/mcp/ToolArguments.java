package dev.lakewright.shell.mcp;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.shell.names.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool was called with, checked against its sheet. */
final class ToolArguments {
  private final Map<String, Object> values;

  private ToolArguments(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Check them.
   *
   * @param given by name; what is null counts as left out
   * @throws LakewrightException with a usage code, if one is missing, unknown or of a wrong type
   */
  static ToolArguments of(ToolSheet sheet, Map<String, Object> given) {
    List<String> known = sheet.parameters().stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw Usage.wrong(
            sheet.name()
                + " takes no argument \""
                + name
                + "\"; it takes "
                + String.join(", ", known)
                + ".",
            NearestNames.among(known, name, 1));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : sheet.parameters()) {
      Optional.ofNullable(given.get(parameter.name()))
          .map(value -> checked(parameter, value))
          .or(() -> leftOut(sheet, parameter))
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return new ToolArguments(values);
  }

  private static Optional<Object> leftOut(ToolSheet sheet, Parameter parameter) {
    if (parameter.required()) {
      throw Usage.wrong(sheet.name() + " needs the argument \"" + parameter.name() + "\".");
    }
    return Optional.empty();
  }

  private static Object checked(Parameter parameter, Object value) {
    return switch (parameter.kind()) {
      case TEXT -> text(parameter, value);
      case WHOLE -> whole(parameter, value);
    };
  }

  private static String text(Parameter parameter, Object value) {
    if (!(value instanceof String text)) {
      throw Usage.wrong("\"" + parameter.name() + "\" has to be a text.");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw Usage.wrong("\"" + parameter.name() + "\" holds half a character.");
    }
    return text;
  }

  private static Integer whole(Parameter parameter, Object value) {
    if (!(value instanceof Integer number) || number < 0) {
      throw Usage.wrong(
          "\""
              + parameter.name()
              + "\" has to be a whole number from 0 to "
              + Integer.MAX_VALUE
              + ".");
    }
    return number;
  }

  /** Return an argument that the sheet requires. */
  String text(String name) {
    return optional(name).orElseThrow(() -> new IllegalArgumentException("not required: " + name));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).map(String.class::cast);
  }

  Optional<Integer> whole(String name) {
    return Optional.ofNullable(values.get(name)).map(Integer.class::cast);
  }
}

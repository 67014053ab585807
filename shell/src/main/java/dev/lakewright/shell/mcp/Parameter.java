package dev.lakewright.shell.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a tool is called with.
 *
 * @param description for the model that fills it in
 */
record Parameter(String name, Kind kind, boolean required, String description) {
  static final Parameter LAKE =
      new Parameter(
          "lake",
          Kind.TEXT,
          false,
          "Name of the lake, as list_tables gives it; left out, the workspace's default lake.");

  static final Parameter ROWS =
      new Parameter(
          "rows",
          Kind.WHOLE,
          false,
          "How many rows to return at most. The server has a limit of its own, which stays.");

  enum Kind {
    TEXT("string"),
    WHOLE("integer");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  static Parameter text(String name, String description) {
    return new Parameter(name, Kind.TEXT, true, description);
  }

  /** Return the parameter as JSON Schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", kind.type());
    if (kind == Kind.WHOLE) {
      schema.put("minimum", 0);
    }
    schema.put("description", description);
    return schema;
  }
}

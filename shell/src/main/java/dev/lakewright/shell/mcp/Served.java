package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.render.JsonTable;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the tools work on.
 *
 * @param requests makes a request with the flags of the command line
 */
record Served(Lakewright lakewright, Function<String, AskRequest> requests, Replies replies) {

  /** Make a request of a call; its rows are no more than the server's. */
  AskRequest request(String text, ToolArguments arguments) {
    AskRequest request = requests.apply(text);
    int rows = arguments.whole(Parameter.ROWS.name()).orElse(request.previewRows());
    AskRequest bounded = request.withPreviewRows(Math.min(rows, request.previewRows()));
    return named(arguments).map(bounded::in).orElse(bounded);
  }

  /** Return the lake that a call names; empty where it names none. */
  Optional<LakeName> named(ToolArguments arguments) {
    return arguments
        .optional(Parameter.LAKE.name())
        .map(typed -> new Names(lakewright.catalog()).lake(typed));
  }

  /** Return the lake that a call is about. */
  LakeName lake(ToolArguments arguments) {
    return named(arguments).or(() -> requests.apply("").lake()).orElseGet(lakewright::defaultLake);
  }

  /**
   * Put the rows of a listing into a document, within bounds.
   *
   * @param field gets the rows, an object each
   */
  void list(ObjectNode document, String field, ResultTable listing) {
    ResultBounds.Bounded bounded = replies.bounds().apply(listing);
    JsonNode rows = replies.json().own(JsonTable.array(bounded.table()));
    document.set(field, rows);
    document.put("truncated", bounded.truncated());
  }
}

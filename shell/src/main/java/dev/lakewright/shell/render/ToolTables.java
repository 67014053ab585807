package dev.lakewright.shell.render;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.runtime.route.ToolsView;
import java.util.List;

/** Listings of tools, and of what is known of their health. */
public final class ToolTables {
  private ToolTables() {}

  public static ResultTable list(List<ToolsView.Tool> tools) {
    Listing listing = new Listing().text("tool").text("permissions").text("description");
    for (ToolsView.Tool tool : tools) {
      listing.row(
          Listing.of(tool.name()),
          Listing.of(String.join(", ", tool.permissions())),
          Listing.of(tool.description()));
    }
    return listing.table();
  }

  /** List health; a tool that was never called has no figures. */
  public static ResultTable health(List<ToolsView.Tool> tools) {
    Listing listing =
        new Listing()
            .text("tool")
            .text("circuit")
            .number("ms")
            .number("error %")
            .number("failures in a row")
            .number("seconds ago");
    for (ToolsView.Tool tool : tools) {
      listing.row(
          tool.health()
              .map(health -> row(tool.name(), health))
              .orElseGet(() -> unknown(tool.name())));
    }
    return listing.table();
  }

  private static Cell[] row(String name, ToolsView.Health health) {
    return new Cell[] {
      Listing.of(name),
      Listing.of(health.circuit()),
      number(health.latencyMillis()),
      number(100 * health.errorRate()),
      Listing.of(health.failuresInRow()),
      Listing.of(health.secondsAgo())
    };
  }

  private static Cell[] unknown(String name) {
    Cell none = new Cell.Null();
    return new Cell[] {Listing.of(name), Listing.of("never called"), none, none, none, none};
  }

  private static Cell number(double value) {
    return Double.isNaN(value) ? new Cell.Null() : Listing.of(Math.round(value));
  }
}

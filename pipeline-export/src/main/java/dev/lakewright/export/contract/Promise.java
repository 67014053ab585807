package dev.lakewright.export.contract;

import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.lake.Identifier;

/**
 * An expectation as a query over DuckDB.
 *
 * @param query gives one row where the expectation is broken, and none where it is kept; its column
 *     {@code found} says with figures what was found
 */
public record Promise(String step, Expectation expectation, String query) {
  /** What the message of a broken promise begins with, by which runners know not to try again. */
  public static final String BROKEN = "contract broken: ";

  public boolean isError() {
    return expectation.severity() == Severity.ERROR;
  }

  /** Return a statement that fails where an error is broken, and lists the text of a warning. */
  public String statement() {
    String words = Identifier.literal((isError() ? BROKEN : "warning: ") + title() + ": ");
    String message = words + " || found";
    return "-- "
        + title()
        + "\nSELECT "
        + (isError() ? "error(" + message + ")" : message)
        + " AS warning FROM (\n"
        + query
        + "\n);\n";
  }

  /** Return step and name in one line. */
  public String title() {
    return step + ": " + expectation.name().replaceAll("\\s+", " ").strip();
  }
}

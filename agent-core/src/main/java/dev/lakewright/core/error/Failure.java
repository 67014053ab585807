package dev.lakewright.core.error;

import java.util.List;
import java.util.Optional;

/**
 * A failure as a value, written for a person.
 *
 * @param message one sentence: what happened and where; it may hold text from data, unescaped
 * @param location place in the text that the user gave (SQL, question or file)
 * @param nearest names or commands that would work, best first; may be empty
 */
public record Failure(
    ErrorCode code, String message, Optional<SourceLocation> location, List<String> nearest) {

  public Failure {
    nearest = List.copyOf(nearest);
  }

  public static Failure of(ErrorCode code, String message) {
    return new Failure(code, message, Optional.empty(), List.of());
  }

  public Failure at(SourceLocation place) {
    return new Failure(code, message, Optional.of(place), nearest);
  }

  public Failure withNearest(List<String> names) {
    return new Failure(code, message, location, names);
  }
}

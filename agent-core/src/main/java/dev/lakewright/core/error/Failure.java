package dev.lakewright.core.error;

import java.util.List;
import java.util.Optional;

/**
 * A failure as a value, written for a person.
 *
 * @param message one sentence: what happened and where; it may hold text from data, unescaped
 * @param location place in the text that the user gave (SQL, question or file)
 * @param nearest names or commands that would work, best first; may be empty
 * @param misnamed the name that is wrong, where a name of a statement is
 */
public record Failure(
    ErrorCode code,
    String message,
    Optional<SourceLocation> location,
    List<String> nearest,
    Optional<Misnamed> misnamed) {

  public Failure {
    nearest = List.copyOf(nearest);
  }

  public static Failure of(ErrorCode code, String message) {
    return new Failure(code, message, Optional.empty(), List.of(), Optional.empty());
  }

  public Failure at(SourceLocation place) {
    return new Failure(code, message, Optional.of(place), nearest, misnamed);
  }

  public Failure withNearest(List<String> names) {
    return new Failure(code, message, location, names, misnamed);
  }

  public Failure withMessage(String other) {
    return new Failure(code, other, location, nearest, misnamed);
  }

  /** Say which name is wrong; the nearest names are then those of the finding. */
  public Failure withMisnamed(Misnamed name) {
    List<String> names = name.near().stream().map(Misnamed.Near::name).distinct().toList();
    return new Failure(code, message, location, names, Optional.of(name));
  }
}

package dev.lakewright.export.importing.draft;

import dev.lakewright.core.error.SourceLocation;
import java.util.Optional;

/**
 * Where a step comes from.
 *
 * @param place in the file
 * @param sql of the step, where it has some
 */
public record StepOrigin(String file, SourceLocation place, Optional<MappedText> sql) {
  /** Return where a place of the step's SQL is in the file. */
  public SourceLocation of(Optional<SourceLocation> inside) {
    return sql.flatMap(text -> inside.map(text::place)).orElse(place);
  }
}

package dev.lakewright.core.project;

import dev.lakewright.core.error.SourceLocation;
import java.util.Optional;

/** Something of a project that the plan does not have, or has in another way. */
public record ImportNote(String file, Optional<SourceLocation> place, String sentence) {}

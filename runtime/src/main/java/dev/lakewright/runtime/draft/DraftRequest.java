package dev.lakewright.runtime.draft;

import dev.lakewright.core.lake.LakeName;
import java.util.Optional;

/**
 * A plan to be written from words.
 *
 * @param lake that the words are about unless they name one
 * @param strict whether nothing is assumed
 */
public record DraftRequest(String words, Optional<LakeName> lake, boolean strict) {}

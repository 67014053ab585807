package dev.lakewright.runtime.setup;

import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.TokenUse;
import java.util.Optional;

/**
 * What came of asking a model for one token.
 *
 * @param use tokens that it took
 * @param failure why there was no reply; empty where there was one
 */
public record ModelCheck(
    ModelName model, long millis, TokenUse use, Optional<ModelFailure> failure) {}

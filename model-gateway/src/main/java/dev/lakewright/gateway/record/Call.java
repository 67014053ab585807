package dev.lakewright.gateway.record;

import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import java.util.Optional;

/**
 * One call that was recorded.
 *
 * @param address of the request: equal for equal requests to the same model, and for no others
 * @param request empty where the tape was packed, which keeps replies only
 */
record Call(String address, String model, Optional<ModelRequest> request, ModelOutcome outcome) {}

package dev.lakewright.gateway.record;

import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;

/**
 * One call that was recorded.
 *
 * @param address of the request: equal for equal requests to the same model, and for no others
 */
record Call(String address, String model, ModelRequest request, ModelOutcome outcome) {}

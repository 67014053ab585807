package dev.lakewright.core.contract;

import dev.lakewright.core.engine.Probe;

/**
 * What is to be checked.
 *
 * @param others tables and inputs that the contract names
 * @param probe runs queries through the gate, under a budget of its own
 */
public record ContractRequest(Contract contract, Dataset dataset, Datasets others, Probe probe) {}

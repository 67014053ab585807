package dev.lakewright.core.contract;

/**
 * Holds rows against a contract. Never fails: what cannot be told is {@link Standing#UNCHECKED},
 * and is never taken for kept. Calls no model.
 */
@FunctionalInterface
public interface ContractChecker {
  /** Return one finding for each of {@link Contract#all}, in its order. */
  ContractReport check(ContractRequest request);
}

package dev.lakewright.check.contract;

import dev.lakewright.check.inquiry.Inquiry;

/**
 * One deterministic test of one condition. Its finding is {@code proved} where the condition is
 * kept, and anything graver where it is not.
 */
@FunctionalInterface
interface ContractRule {
  Inquiry examine(ContractSubject subject);
}

package dev.lakewright.check.contract;

import dev.lakewright.core.contract.ContractChecker;
import dev.lakewright.testkit.ContractCheckerContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class StandardContractCheckerTest extends ContractCheckerContract {
  @Override
  protected ContractChecker checker() {
    return new StandardContractChecker(
        Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
  }
}

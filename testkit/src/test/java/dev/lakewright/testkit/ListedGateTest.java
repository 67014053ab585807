package dev.lakewright.testkit;

import dev.lakewright.core.sql.Gate;
import java.util.Map;
import java.util.Set;

class ListedGateTest extends GateContract {
  @Override
  protected Gate gate() {
    return new ListedGate(Map.of(FRIENDLY, Set.of(SampleShop.ITEM)));
  }
}

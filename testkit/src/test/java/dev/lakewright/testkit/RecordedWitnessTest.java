package dev.lakewright.testkit;

import dev.lakewright.core.sql.SqlWitness;
import java.util.Map;

class RecordedWitnessTest extends SqlWitnessContract {
  @Override
  protected SqlWitness witness() {
    return new RecordedWitness(
        Map.of(
            QUERY,
            "{\"error\":false,\"statements\":[{\"node\":{\"type\":\"SELECT_NODE\","
                + "\"select_list\":[{\"class\":\"CONSTANT\",\"alias\":\"one\"}]}}]}"));
  }
}

package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.project.YamlTree;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of another tool promises of tables.
 *
 * @param contracts by the table's name as the file has it
 * @param notTaken what the file says that is not taken over, a sentence each
 */
public record ForeignContracts(Map<String, Contract> contracts, List<String> notTaken) {
  public ForeignContracts {
    contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
    notTaken = List.copyOf(notTaken);
  }

  /**
   * Read a file of dbt's properties ({@code schema.yml}) or a contract of the Open Data Contract
   * Standard, version 3. What belongs to neither is passed over; nothing in it is run.
   *
   * @param name of the file, for messages
   * @throws LakewrightException if it is neither of both
   */
  public static ForeignContracts read(String name, YamlTree tree) {
    if (tree.text("kind").filter("DataContract"::equals).isPresent()) {
      return OdcsReader.read(name, tree);
    }
    if (DbtReader.SECTIONS.stream().anyMatch(it -> !tree.list(it).isEmpty())) {
      return DbtReader.read(tree);
    }
    throw new LakewrightException(
        Failure.of(
            ErrorCode.WORKSPACE_INVALID,
            name
                + " is neither dbt's schema.yml (models:, sources:, seeds: or snapshots:) nor an"
                + " ODCS contract (kind: DataContract)"));
  }
}

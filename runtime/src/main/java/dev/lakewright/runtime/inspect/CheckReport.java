package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.lake.LakeName;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the tables of a lake stand.
 *
 * @param tables one entry a table that something is promised of
 * @param notTaken what a file of another tool says that was not taken over, a sentence each
 */
public record CheckReport(LakeName lake, List<ContractReport> tables, List<String> notTaken) {
  public CheckReport {
    tables = List.copyOf(tables);
    notTaken = List.copyOf(notTaken);
  }

  public Stream<ContractFinding> findings() {
    return tables.stream().flatMap(it -> it.findings().stream());
  }

  public long count(Standing standing) {
    return findings().filter(it -> it.standing() == standing).count();
  }

  /** Return true if an expectation of severity error is broken. */
  public boolean fails() {
    return tables.stream().anyMatch(ContractReport::fails);
  }

  /** Return true if nothing was looked at, or something could not be. */
  public boolean leavesOpen() {
    return findings().findAny().isEmpty() || count(Standing.UNCHECKED) > 0 || !notTaken.isEmpty();
  }
}

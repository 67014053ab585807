package dev.lakewright.core.contract;

import java.util.List;

/**
 * How a dataset stands against its contract.
 *
 * @param dataset its name
 */
public record ContractReport(String dataset, List<ContractFinding> findings) {
  public ContractReport {
    findings = List.copyOf(findings);
  }

  public List<ContractFinding> of(Standing standing) {
    return findings.stream().filter(it -> it.standing() == standing).toList();
  }

  /** Return true if an expectation of severity error is broken. */
  public boolean fails() {
    return findings.stream().anyMatch(ContractFinding::fails);
  }

  /** Return true if each expectation was checked and is kept. */
  public boolean kept() {
    return findings.stream().allMatch(it -> it.standing() == Standing.KEPT);
  }
}

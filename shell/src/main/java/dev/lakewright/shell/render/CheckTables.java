package dev.lakewright.shell.render;

import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.runtime.inspect.CheckReport;

/** Lists how expectations stand. */
public final class CheckTables {
  private CheckTables() {}

  /** Return one row an expectation, in the order in which they are stated. */
  public static ResultTable of(CheckReport report) {
    Listing listing =
        new Listing().text("table").text("check").text("outcome").text("severity").text("detail");
    for (ContractReport table : report.tables()) {
      for (ContractFinding finding : table.findings()) {
        listing.row(
            Listing.of(table.dataset()),
            Listing.of(finding.expectation().name()),
            Listing.of(finding.standing().word()),
            Listing.of(finding.expectation().severity().word()),
            Listing.of(finding.sentence()));
      }
    }
    return listing.table();
  }
}

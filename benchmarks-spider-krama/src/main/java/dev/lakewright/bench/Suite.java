package dev.lakewright.bench;

import dev.lakewright.bench.report.Report;
import java.io.IOException;
import java.sql.SQLException;

/** One suite of the benchmark program. */
interface Suite {
  Card card();

  /**
   * Run it.
   *
   * @throws IOException if data is missing or cannot be read
   */
  Report run(Options options) throws IOException, SQLException;
}

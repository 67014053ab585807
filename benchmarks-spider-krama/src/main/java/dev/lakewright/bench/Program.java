package dev.lakewright.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What a word behind {@code bench} or {@code train} starts. */
interface Program {
  Card card();

  /**
   * Do the work and say how it went.
   *
   * @return the exit code of the process
   * @throws IOException if data is missing or cannot be read
   * @throws IllegalArgumentException if an option's value does not do
   */
  int run(Options options) throws IOException, SQLException;
}

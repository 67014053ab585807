package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries translated to PostgreSQL and MariaDB give the rows that DuckDB gives; with the profile
 * {@code dialects}, where their servers are installed.
 */
class ServerDialectTest {
  private static final boolean WANTED = Boolean.getBoolean("dialects");

  @TempDir Path folder;

  @Test
  void postgresGivesTheSameRows() throws IOException, InterruptedException {
    assumeTrue(WANTED, "only with -Pdialects");
    Optional<Path> bin = PrivateServer.postgres();
    assumeTrue(bin.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    try (PrivateServer server = PrivateServer.postgres(bin.orElseThrow())) {
      compare(server, Dialect.POSTGRES);
    }
  }

  @Test
  void mariadbGivesTheSameRows() throws IOException, InterruptedException {
    assumeTrue(WANTED, "only with -Pdialects");
    Optional<Path> program = PrivateServer.mariadb();
    assumeTrue(
        program.isPresent(), "MariaDB is not installed: apt-get install mariadb-server-core");
    try (PrivateServer server = PrivateServer.mariadb(program.orElseThrow())) {
      compare(server, Dialect.MYSQL);
    }
  }

  private void compare(PrivateServer server, Dialect dialect)
      throws IOException, InterruptedException {
    try (DialectLab lab = DialectLab.open(folder)) {
      for (String statement : lab.script(dialect)) {
        server.rows(statement);
      }
      DialectLab.Tally tally = lab.compare(dialect, server::rows);
      assertThat(tally.different()).isEmpty();
      assertThat(tally.equal()).isGreaterThanOrEqualTo(300);
    }
  }
}

package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Queries translated to PostgreSQL, MariaDB and Spark give the rows that DuckDB gives, and what is
 * written in their idioms gives at home what it gives here; with the profile {@code dialects},
 * where they are installed.
 */
class ServerDialectTest {
  private static final boolean WANTED = Boolean.getBoolean("dialects");

  @TempDir Path folder;

  @Test
  void postgresGivesTheSameRows() throws Exception {
    assumeTrue(WANTED, "only with -Pdialects");
    Optional<Path> bin = PrivateServer.postgres();
    assumeTrue(bin.isPresent(), "PostgreSQL is not installed: apt-get install postgresql");
    try (PrivateServer server = PrivateServer.postgres(bin.orElseThrow())) {
      compare(server::rows, Dialect.POSTGRES);
    }
  }

  @Test
  void mariadbGivesTheSameRows() throws Exception {
    assumeTrue(WANTED, "only with -Pdialects");
    Optional<Path> program = PrivateServer.mariadb();
    assumeTrue(
        program.isPresent(), "MariaDB is not installed: apt-get install mariadb-server-core");
    try (PrivateServer server = PrivateServer.mariadb(program.orElseThrow())) {
      compare(server::rows, Dialect.MYSQL);
    }
  }

  @Test
  void sparkGivesTheSameRows() throws Exception {
    assumeTrue(WANTED, "only with -Pdialects");
    Optional<Path> program = SparkShell.program(System.getenv());
    assumeTrue(program.isPresent(), "Spark is not installed: set SPARK_HOME");
    try (SparkShell shell = SparkShell.open(program.orElseThrow(), folder)) {
      compare(shell::rows, Dialect.SPARK);
    }
  }

  private void compare(DialectLab.Elsewhere server, Dialect dialect) throws Exception {
    try (DialectLab lab = DialectLab.open(folder)) {
      for (String statement : lab.script(dialect)) {
        server.rows(statement);
      }
      DialectLab.Tally tally = lab.compare(dialect, server);
      assertThat(tally.different()).isEmpty();
      assertThat(tally.equal()).isGreaterThanOrEqualTo(300);
      assertThat(idioms(lab, server, dialect)).isEmpty();
    }
  }

  /** Return the statements of other dialects that give other rows at home than they give here. */
  private static List<String> idioms(DialectLab lab, DialectLab.Elsewhere server, Dialect dialect)
      throws IOException {
    List<String> different = new ArrayList<>();
    for (DialectLab.Idiom idiom : DialectLab.idioms()) {
      String told =
          idiom.dialect() == dialect
              ? lab.difference(idiom.sql(), dialect, theirs -> server.rows(idiom.sql()))
              : "";
      if (!told.isEmpty()) {
        different.add(idiom.sql() + "\n  " + told);
      }
    }
    return different;
  }
}

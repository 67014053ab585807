package dev.lakewright.runtime;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.runtime.role.Caller;
import dev.lakewright.runtime.role.TokenSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A workspace with a policy in a folder, for tests. */
final class RoleLab {
  private final Path folder;

  RoleLab(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Write the workspace's file: a lake shop in data, and the policy's lines. */
  RoleLab policy(String lines) {
    return write(
        "lakewright.yaml",
        "format: 1\nlakes:\n  shop:\n    paths: [data]\npolicy:\n" + lines.indent(2));
  }

  RoleLab write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Write a table of the lake by the query that makes it. */
  RoleLab parquet(String name, String query) {
    try {
      Files.createDirectories(folder.resolve("data"));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return run(
        "COPY (" + query + ") TO '" + folder + "/data/" + name + ".parquet' (FORMAT parquet)");
  }

  RoleLab run(String statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
      return this;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  Lakewright open(String user) {
    return open(new Caller(user, TokenSource.NONE, Optional.empty()));
  }

  Lakewright open(Caller caller) {
    return LakewrightRuntime.open(DemoOpener.request(folder, folder.resolve("home")).as(caller));
  }

  /** Return rows as text, a row a line and a bar between cells; or the failure's code and words. */
  static String sql(Lakewright lakewright, String text) {
    return text(DemoOpener.sql(lakewright, text));
  }

  static String text(AskOutcome outcome) {
    return outcome.fold(
        answer -> rows(answer.result()),
        (run, why) -> "ABSTAINED " + why.reason() + why.suggestions(),
        (run, why) -> why.code() + " " + why.message() + " " + why.nearest());
  }

  private static String rows(ResultTable table) {
    return table.rows().stream()
        .map(row -> row.stream().map(RoleLab::cell).collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static String cell(Cell cell) {
    return cell.isNull() ? "-" : cell.text();
  }

  static List<String> lines(String... lines) {
    return List.of(lines);
  }
}

package dev.lakewright.lake.engine;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.lake.LakeStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * One in-memory DuckDB that reads the lakes' files and writes the staging folder, and nothing else.
 *
 * <p>The settings are a second wall. The first is the gate: DuckDB lets COPY … TO write inside
 * every folder that it may read, so no statement but a SELECT may get here.
 */
final class DuckDbInstance implements AutoCloseable {
  private final DuckDBConnection root;

  private DuckDbInstance(DuckDBConnection root) {
    this.root = root;
  }

  static DuckDbInstance open(LakeStorage storage, EngineSettings settings) {
    try {
      Files.createDirectories(settings.staging());
      Path staging = settings.staging().toRealPath();
      DuckDBConnection connection =
          (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", new Properties());
      try (Statement statement = connection.createStatement()) {
        for (String line : statements(storage, settings, staging)) {
          statement.execute(line);
        }
      }
      return new DuckDbInstance(connection);
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.WORKSPACE_NOT_WRITABLE, "cannot write under " + settings.staging()),
          notWritable);
    } catch (SQLException refused) {
      throw new LakewrightException(DuckDbFailures.toFailure(refused), refused);
    }
  }

  private static List<String> statements(
      LakeStorage storage, EngineSettings settings, Path staging) {
    List<String> lines = new ArrayList<>();
    lines.add("SET temp_directory = " + Identifier.literal(staging.resolve("spill").toString()));
    lines.add("SET memory_limit = '" + settings.memoryMegabytes() + "MB'");
    lines.add("SET max_temp_directory_size = '" + settings.spillMegabytes() + "MB'");
    lines.add("SET threads = " + settings.threads());
    lines.add("SET TimeZone = 'UTC'");
    lines.add("SET enable_progress_bar = true");
    lines.add("SET enable_progress_bar_print = false");
    lines.add("SET autoinstall_known_extensions = false");
    lines.add("SET autoload_known_extensions = false");
    lines.add("SET allow_community_extensions = false");
    lines.add("SET allow_persistent_secrets = false");
    lines.addAll(storage.setup());
    List<Path> files =
        storage.readable().stream().filter(path -> !Files.isDirectory(path)).toList();
    List<Path> folders = new ArrayList<>(storage.readable());
    folders.removeAll(files);
    folders.add(staging);
    lines.add("SET allowed_directories = " + list(folders));
    lines.add("SET allowed_paths = " + list(files));
    lines.add("SET enable_external_access = false");
    lines.add("SET lock_configuration = true");
    return lines;
  }

  private static String list(List<Path> paths) {
    return paths.stream()
        .map(path -> Identifier.literal(path.toString() + (Files.isDirectory(path) ? "/" : "")))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Return a connection of its own to the same instance; the caller closes it. */
  Connection connect() throws SQLException {
    return root.duplicate();
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException broken) {
      throw new LakewrightException(DuckDbFailures.toFailure(broken), broken);
    }
  }
}

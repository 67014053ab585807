package dev.lakewright.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A database server of its own in a folder, spoken to by its command line over a socket. */
final class PrivateServer implements AutoCloseable {
  private static final int TRIES = 240;

  private final Path folder;
  private final Process process;
  private final List<String> client;

  private PrivateServer(Path folder, Process process, List<String> client) {
    this.folder = folder;
    this.process = process;
    this.client = client;
  }

  /** Return PostgreSQL's folder of programs; nothing where it is not installed. */
  static Optional<Path> postgres() throws IOException {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(it -> it.resolve("bin"))
          .filter(it -> Files.isExecutable(it.resolve("initdb")))
          .findFirst();
    }
  }

  /** Return MariaDB's server; nothing where it is not installed. */
  static Optional<Path> mariadb() {
    return Stream.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static PrivateServer postgres(Path bin) throws IOException, InterruptedException {
    Path folder = folder();
    String data = folder.resolve("data").toString();
    finish(
        folder,
        asNobody(
            bin + "/initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "lake",
            "-E",
            "UTF8",
            "--locale=C.UTF-8"));
    Process server =
        start(
            folder,
            asNobody(
                bin + "/postgres", "-D", data, "-k", folder.toString(), "-c", "listen_addresses="));
    List<String> client =
        List.of(
            "psql",
            "-X",
            "-h",
            folder.toString(),
            "-U",
            "lake",
            "-d",
            "postgres",
            "-v",
            "ON_ERROR_STOP=1",
            "-q",
            "-At",
            "-F",
            "\t",
            "-P",
            "null=" + DialectLab.NULL,
            "-f",
            "-");
    return ready(new PrivateServer(folder, server, client));
  }

  static PrivateServer mariadb(Path server) throws IOException, InterruptedException {
    Path folder = folder();
    String data = "--datadir=" + folder.resolve("data");
    finish(
        folder,
        asNobody(
            "mariadb-install-db",
            "--no-defaults",
            data,
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    String socket = "--socket=" + folder.resolve("s");
    Process process =
        start(
            folder,
            asNobody(
                server.toString(),
                "--no-defaults",
                data,
                socket,
                "--skip-networking",
                "--skip-grant-tables",
                "--pid-file=" + folder.resolve("pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin"));
    PrivateServer made =
        new PrivateServer(folder, process, List.of("mariadb", "--no-defaults", socket, "mysql"));
    ready(made).rows("CREATE DATABASE lake");
    List<String> client =
        List.of(
            "mariadb",
            "--no-defaults",
            socket,
            "--default-character-set=utf8mb4",
            "--batch",
            "-N",
            "lake");
    return new PrivateServer(folder, process, client);
  }

  /** Servers do not run as root. */
  private static List<String> asNobody(String... command) {
    List<String> all = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static Path folder() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lakewright-server");
    if (System.getProperty("user.name").equals("root")) {
      new ProcessBuilder("chown", "65534:65534", folder.toString()).start().waitFor();
    }
    return folder;
  }

  private static Process start(Path folder, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static void finish(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process = start(folder, command);
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("log")));
    }
  }

  private static PrivateServer ready(PrivateServer server)
      throws IOException, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try {
        server.rows("SELECT 1");
        return server;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
    server.close();
    throw new IOException(Files.readString(server.folder.resolve("log")));
  }

  /** Run a statement and return its rows. */
  List<List<String>> rows(String sql) throws IOException, InterruptedException {
    Process run = new ProcessBuilder(client).redirectErrorStream(true).start();
    run.getOutputStream().write((sql + ";\n").getBytes(StandardCharsets.UTF_8));
    run.getOutputStream().close();
    String text = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (run.waitFor() != 0) {
      throw new IOException(text);
    }
    return text.lines()
        .map(line -> List.of(line.split("\t", -1)))
        .map(PrivateServer::cells)
        .toList();
  }

  private static List<String> cells(List<String> cells) {
    return cells.stream()
        .map(it -> it.equals("NULL") ? DialectLab.NULL : it.replace("\\\\", "\\"))
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.lakewright.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One session of Spark's SQL shell in a folder of its own. */
final class SparkShell implements AutoCloseable {
  private static final String END = "-- that was all --";
  private static final String PROMPT = "spark-sql";

  private final Process process;
  private final OutputStream in;
  private final BufferedReader out;

  private SparkShell(Process process) {
    this.process = process;
    this.in = process.getOutputStream();
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Return the shell's program; nothing where SPARK_HOME leads to none. */
  static Optional<Path> program(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("SPARK_HOME"))
        .map(home -> Path.of(home, "bin", "spark-sql"))
        .filter(Files::isExecutable);
  }

  static SparkShell open(Path program, Path folder) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "-S", "--master", "local[1]"));
    for (String setting :
        List.of(
            "spark.ui.enabled=false",
            "spark.sql.session.timeZone=UTC",
            "spark.sql.shuffle.partitions=1",
            "spark.sql.catalogImplementation=in-memory",
            "spark.sql.legacy.createHiveTableByDefault=false",
            "spark.sql.warehouse.dir=" + folder.resolve("warehouse"))) {
      command.addAll(List.of("--conf", setting));
    }
    return new SparkShell(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("spark.log").toFile())
            .start());
  }

  /** Run a statement of one line and return its rows; none where it failed. */
  List<List<String>> rows(String sql) throws IOException {
    in.write((sql + ";\nSELECT '" + END + "';\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    List<List<String>> rows = new ArrayList<>();
    boolean echoed = false;
    for (String line = out.readLine(); !END.equals(line); line = out.readLine()) {
      if (line == null) {
        throw new IOException("the shell ended at " + sql);
      }
      if (echoed && !line.startsWith(PROMPT)) {
        rows.add(cells(line));
      }
      // The shell says again what it reads, in lines of 80 that end with a space where they are
      // full.
      echoed |= line.stripTrailing().endsWith(";");
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1)).stream()
        .map(it -> it.equals("NULL") ? DialectLab.NULL : it)
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
  }
}

package dev.lakewright.shell.cli;

import dev.lakewright.runtime.Lakewright;
import dev.lakewright.shell.export.OutputFormat;
import dev.lakewright.shell.export.TargetFile;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.terminal.TerminalFacts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a result goes, and in which form.
 *
 * @param file empty for standard output
 * @param document true for {@code --json}
 */
record OutputChoice(OutputFormat format, Optional<Path> file, boolean document) {

  /**
   * Read the flags, and refuse before any work what cannot end well.
   *
   * @param directory where relative files lie
   */
  static OutputChoice of(Arguments arguments, Path directory, TerminalFacts facts) {
    Optional<Path> file = arguments.value(Flag.OUTPUT).map(directory::resolve);
    Optional<OutputFormat> named = arguments.value(Flag.FORMAT).map(OutputFormat::parse);
    boolean document = arguments.has(Flag.JSON);
    if (document && named.isPresent() && file.isEmpty()) {
      throw Usage.wrong("--json and --format both say what to print; give one of them.");
    }
    OutputFormat format = named.or(() -> file.map(OutputFormat::of)).orElse(OutputFormat.TABLE);
    if (format == OutputFormat.PARQUET && file.isEmpty() && facts.output()) {
      throw Usage.wrong("Parquet is not for a terminal; say --output FILE.");
    }
    return new OutputChoice(format, file, document);
  }

  /** Return this with the file that is to be written, or refuse it. */
  OutputChoice in(Lakewright lakewright) {
    return new OutputChoice(format, file.map(it -> TargetFile.of(it, lakewright)), document);
  }

  /** Return true if the result goes to standard output for programs rather than people. */
  boolean streams() {
    return file.isEmpty() && !document && format.exported().isPresent();
  }
}

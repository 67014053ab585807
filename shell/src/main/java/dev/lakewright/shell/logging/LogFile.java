package dev.lakewright.shell.logging;

import java.nio.file.Path;

/** The file that {@code --verbose} logs into. */
public final class LogFile {
  static final String PROPERTY = "lakewright.log";

  private LogFile() {}

  /** Choose {@code log/lakewright.log} in the home folder; without effect after the first log. */
  public static Path chooseIn(Path home) {
    Path file = home.resolve("log").resolve("lakewright.log");
    System.setProperty(PROPERTY, file.toString());
    return file;
  }
}

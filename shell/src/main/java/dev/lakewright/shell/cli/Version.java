package dev.lakewright.shell.cli;

import java.util.Optional;

/** The program's version, from its jar's manifest. */
public final class Version {
  private Version() {}

  /** Return the version, or {@code development} where the classes come from no jar. */
  public static String ofProgram() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}

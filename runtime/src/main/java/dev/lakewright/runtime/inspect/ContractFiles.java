package dev.lakewright.runtime.inspect;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.export.foreign.ForeignContracts;
import dev.lakewright.planner.foreign.ForeignYaml;
import dev.lakewright.runtime.role.RealPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which files of contracts somebody may have read: any that the process may read, or for a role
 * those of the workspace's folder {@code contracts} alone.
 *
 * @param root the workspace
 * @param everywhere true for who sees everything
 */
public record ContractFiles(Path root, boolean everywhere) {
  private static final String FOLDER = "contracts";

  /**
   * Read the contracts of a file.
   *
   * @param file absolute
   * @throws LakewrightException if it is not there, or not for the role, in one sentence whatever
   *     there is; if it cannot be read, or is no contract
   */
  ForeignContracts read(Path file) {
    Path meant = everywhere ? file : file.normalize();
    if (!everywhere && !isOpen(meant)) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "this role reads contracts that lie below " + FOLDER + " of the workspace only"));
    }
    String name = String.valueOf(file.getFileName());
    try {
      return ForeignContracts.read(name, ForeignYaml.read(name, Files.readString(meant)));
    } catch (IOException unreadable) {
      ErrorCode code = Files.exists(meant) ? ErrorCode.FILE_UNREADABLE : ErrorCode.FILE_MISSING;
      throw new LakewrightException(Failure.of(code, "cannot read " + file), unreadable);
    }
  }

  /** A link leads where nobody looked, so it is no contract, wherever that is. */
  private boolean isOpen(Path file) {
    Path folder = root.resolve(FOLDER).toAbsolutePath().normalize();
    if (!file.startsWith(folder)) {
      return false;
    }
    Path unlinked = RealPlaces.of(root.toAbsolutePath().normalize()).resolve(FOLDER);
    return Files.isRegularFile(file)
        && RealPlaces.of(file).equals(unlinked.resolve(folder.relativize(file)));
  }
}

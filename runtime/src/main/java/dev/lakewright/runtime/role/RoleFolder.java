package dev.lakewright.runtime.role;

import dev.lakewright.core.policy.RolePolicy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a role writes files: below {@code results/ROLE} of the workspace alone. Anywhere else a
 * file of its own could stand in for a lake's, and what is there already could be read by adding to
 * it.
 */
public final class RoleFolder {
  private static final String RESULTS = "results";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private RoleFolder() {}

  /** Return the folder; nothing for who sees everything, and writes where it pleases. */
  public static Optional<Path> of(RolePolicy role, Path workspace) {
    return role.seesAll()
        ? Optional.empty()
        : Optional.of(
            workspace
                .resolve(RESULTS)
                .resolve(PLAIN.matcher(role.name()).matches() ? role.name() : "-"));
  }
}

package dev.lakewright.gateway.key;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.KeySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds keys in the environment, or in files that only their owner may read.
 *
 * @param environment of the process
 * @param root where relative paths of key files start
 */
public record KeyRing(Map<String, String> environment, Path root) {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  public KeyRing {
    environment = Map.copyOf(environment);
  }

  /** Shows no variable and no value. */
  @Override
  public String toString() {
    return "KeyRing[" + root + "]";
  }

  /**
   * Find a key.
   *
   * @throws LakewrightException with {@code MODEL_UNAUTHORISED} if it is not where it should be, or
   *     others may read it
   */
  public ApiKey find(KeySource source) {
    return source.fold(() -> ApiKey.NONE, this::ofVariable, this::ofFile);
  }

  private ApiKey ofVariable(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(KeyRing::checked)
        .orElseThrow(() -> missing("the variable " + name + " holds no key"));
  }

  private ApiKey ofFile(String path) {
    Path file = root.resolve(path);
    try {
      boolean exposed =
          Files.getFileStore(file).supportsFileAttributeView("posix")
              && !OWNER.containsAll(Files.getPosixFilePermissions(file));
      if (exposed) {
        throw missing("others may read the key file " + file + ": chmod 600 it");
      }
      String text = Files.readString(file).strip();
      if (text.isEmpty()) {
        throw missing("the key file " + file + " is empty");
      }
      return checked(text);
    } catch (IOException unreadable) {
      throw missing("the key file " + file + " cannot be read");
    }
  }

  /** Refuse what could not be sent in a header, without saying what it is. */
  private static ApiKey checked(String text) {
    boolean sendable = text.chars().allMatch(sign -> sign > ' ' && sign < 127);
    if (!sendable) {
      throw missing("the key has signs that no key has, such as spaces or line ends");
    }
    return new ApiKey(text);
  }

  private static LakewrightException missing(String why) {
    return new LakewrightException(Failure.of(ErrorCode.MODEL_UNAUTHORISED, why));
  }
}

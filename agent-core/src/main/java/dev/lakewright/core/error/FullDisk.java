package dev.lakewright.core.error;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells a full disk from the other reasons why a file cannot be written. */
public final class FullDisk {
  /** What Linux and macOS say for ENOSPC, EFBIG and EDQUOT, in lower case. */
  private static final List<String> SIGNS =
      List.of("no space left", "file too large", "quota exceeded");

  private FullDisk() {}

  /** Return {@code DISK_FULL} where the problem tells of one, else the other code. */
  public static ErrorCode codeOr(IOException problem, ErrorCode otherwise) {
    String reason = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(reason::contains) ? ErrorCode.DISK_FULL : otherwise;
  }
}

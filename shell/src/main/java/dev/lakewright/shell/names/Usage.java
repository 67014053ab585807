package dev.lakewright.shell.names;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.util.List;

/** Failures for what was typed wrongly. */
public final class Usage {
  private Usage() {}

  public static LakewrightException wrong(String message) {
    return wrong(message, List.of());
  }

  public static LakewrightException wrong(String message, List<String> nearest) {
    return new LakewrightException(
        Failure.of(ErrorCode.OPTION_INVALID, message).withNearest(nearest));
  }
}

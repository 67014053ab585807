package dev.lakewright.shell.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that hold one text. */
public final class TextFile {
  private TextFile() {}

  /** Write text into a file, whole or not at all. */
  public static void write(String text, Path target) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      Path draft = Files.createTempFile(folder, ".lakewright-", ".tmp");
      try {
        Files.writeString(draft, text);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      ErrorCode code = FullDisk.codeOr(e, ErrorCode.OUTPUT_NOT_WRITABLE);
      String message = "\"" + target + "\" cannot be written: " + e.getMessage();
      throw new LakewrightException(Failure.of(code, message), e);
    }
  }
}

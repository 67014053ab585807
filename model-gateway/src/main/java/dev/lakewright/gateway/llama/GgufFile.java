package dev.lakewright.gateway.llama;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A model's file, looked at before the library sees it: what the library chokes on may end the
 * process.
 *
 * @param freeMemory in bytes
 */
record GgufFile(Path path, LongSupplier freeMemory) {
  private static final double GIBI = 1L << 30;

  /**
   * Check that the file can be loaded.
   *
   * @throws Unloadable if it cannot
   */
  GgufHeader checked() throws Unloadable {
    if (!Files.isRegularFile(path)) {
      throw Unloadable.noModel("there is no file " + path);
    }
    if (!Files.isReadable(path)) {
      throw Unloadable.noModel("the file " + path + " may not be read");
    }
    try {
      GgufHeader header = GgufHeader.read(path);
      checkSize(header, Files.size(path));
      return header;
    } catch (GgufHeader.NoGguf other) {
      throw Unloadable.noModel("the file " + path + " is no GGUF: " + other.getMessage());
    } catch (EOFException cut) {
      throw cutOff();
    } catch (IOException unreadable) {
      throw Unloadable.noModel("the file " + path + " cannot be read");
    }
  }

  private void checkSize(GgufHeader header, long size) throws Unloadable {
    if (size < header.weightsEnd()) {
      throw cutOff();
    }
    long free = freeMemory.getAsLong();
    if (size > free) {
      throw Unloadable.notHere(
          "its file takes " + gibi(size) + " of memory, and " + gibi(free) + " are free");
    }
  }

  private Unloadable cutOff() {
    return Unloadable.noModel("the file " + path + " is cut off: is it downloaded to its end?");
  }

  private static String gibi(long bytes) {
    return String.format(Locale.ROOT, "%.2f GiB", bytes / GIBI);
  }
}

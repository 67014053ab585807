package dev.lakewright.lake.attach;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks at both ends of Parquet files, where the format has its mark: enough to find files that
 * were cut off or overwritten, at the price of two short reads.
 */
public final class ParquetEnds {
  private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private ParquetEnds() {}

  /** Return whether every Parquet file of a folder has its marks. */
  public static boolean areWhole(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.parquet")) {
      for (Path file : files) {
        if (!isWhole(file)) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Return whether a file has its marks; true where it cannot be looked at, which is no damage. */
  public static boolean mayBeWhole(Path file) {
    try {
      return isWhole(file);
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return channel.size() >= 3L * MARK.length
          && isMark(channel, 0)
          && isMark(channel, channel.size() - MARK.length);
    }
  }

  private static boolean isMark(SeekableByteChannel channel, long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MARK.length);
    channel.position(at);
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    return Arrays.equals(bytes.array(), MARK);
  }
}

package dev.lakewright.text.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A file of this package: a number for its format, a sum (CRC-32) of the rest, the rest. It is
 * written under another name and then renamed, so that it is there whole or not at all.
 */
final class StoredBytes {
  private static final int MAGIC = 0x4c4b5602;
  private static final int HEADER = 2 * Integer.BYTES;

  /** Bytes up to which a file is read at once; a larger one is mapped. */
  private static final long SMALL = 1 << 16;

  private final Path file;

  StoredBytes(Path file) {
    this.file = file;
  }

  /** Return what was written; empty if the file is missing, broken or of another format. */
  Optional<ByteBuffer> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < HEADER || size > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer all =
          size <= SMALL
              ? ByteBuffer.wrap(Files.readAllBytes(file))
              : channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      ByteBuffer rest = all.slice(HEADER, all.limit() - HEADER);
      boolean whole = all.getInt(0) == MAGIC && all.getInt(Integer.BYTES) == sum(List.of(rest));
      return whole ? Optional.of(rest) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Write the parts one after the other; a failure is only a cache lost. */
  void write(List<ByteBuffer> parts) {
    Path draft = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(MAGIC).putInt(sum(parts)).flip();
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        write(channel, header);
        for (ByteBuffer part : parts) {
          write(channel, part.duplicate());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException full) {
      // The next process reads the values again.
      return;
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static int sum(List<ByteBuffer> parts) {
    CRC32 sum = new CRC32();
    parts.forEach(part -> sum.update(part.duplicate()));
    return (int) sum.getValue();
  }
}

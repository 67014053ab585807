package dev.lakewright.gateway.llama;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What stands before the weights of a GGUF file. It is read before the library sees the file, which
 * prints what it does not like.
 *
 * @param contextTokens that the model was trained for, where the file says so
 * @param weightsEnd the least size of the whole file: where its last tensor starts
 */
record GgufHeader(OptionalLong contextTokens, long weightsEnd) {
  private static final int MAGIC = 0x47475546;
  private static final int MOST_ENTRIES = 1 << 20;
  private static final int LONGEST_KEY = 1 << 16;
  private static final int STRING = 8;
  private static final int ARRAY = 9;
  private static final int ALIGNMENT = 32;

  /** What is in the file is no header. */
  static final class NoGguf extends IOException {
    private static final long serialVersionUID = 1;

    NoGguf(String message) {
      super(message);
    }
  }

  /**
   * Read the header of a file.
   *
   * @throws NoGguf if the file is something else
   * @throws EOFException if it ends within its header
   */
  static GgufHeader read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        Reader reader = new Reader(new DataInputStream(new BufferedInputStream(raw, 1 << 16)))) {
      return reader.header();
    }
  }

  /** Reads one file from its beginning, in little-endian order. */
  private static final class Reader implements AutoCloseable {
    private final DataInputStream in;
    private long at;
    private OptionalLong contextTokens = OptionalLong.empty();
    private long alignment = ALIGNMENT;

    Reader(DataInputStream in) {
      this.in = in;
    }

    GgufHeader header() throws IOException {
      at += Integer.BYTES;
      if (in.readInt() != MAGIC) {
        throw new NoGguf("it does not begin as one");
      }
      int version = int32();
      if (version != 2 && version != 3) {
        throw new NoGguf("its version is " + version);
      }
      long tensors = count(MOST_ENTRIES);
      long entries = count(MOST_ENTRIES);
      for (long i = 0; i < entries; i++) {
        entry();
      }
      long last = 0;
      for (long i = 0; i < tensors; i++) {
        last = Math.max(last, tensorStart());
      }
      long start = (at + alignment - 1) / alignment * alignment;
      return new GgufHeader(contextTokens, tensors == 0 ? at : start + last + 1);
    }

    private void entry() throws IOException {
      String key = text();
      int type = int32();
      boolean number = type == 4 || type == 5;
      if (number && key.endsWith(".context_length")) {
        contextTokens = OptionalLong.of(int32());
      } else if (number && key.equals("general.alignment")) {
        alignment = Math.max(1, int32());
      } else {
        skipValue(type);
      }
    }

    private void skipValue(int type) throws IOException {
      if (type == STRING) {
        skip(count(Long.MAX_VALUE));
      } else if (type == ARRAY) {
        skipArray();
      } else {
        skip(width(type));
      }
    }

    private void skipArray() throws IOException {
      int type = int32();
      long length = count(Integer.MAX_VALUE);
      if (type != STRING) {
        skip(width(type) * length);
        return;
      }
      for (long i = 0; i < length; i++) {
        skip(count(Long.MAX_VALUE));
      }
    }

    private static long width(int type) throws NoGguf {
      return switch (type) {
        case 0, 1, 7 -> 1;
        case 2, 3 -> 2;
        case 4, 5, 6 -> 4;
        case 10, 11, 12 -> 8;
        default -> throw new NoGguf("it has a value of unknown type " + type);
      };
    }

    private long tensorStart() throws IOException {
      text();
      int dimensions = int32();
      if (dimensions < 0 || dimensions > 4) {
        throw new NoGguf("it has a tensor of " + dimensions + " dimensions");
      }
      skip((long) dimensions * Long.BYTES + Integer.BYTES);
      return count(Long.MAX_VALUE >> 2);
    }

    private String text() throws IOException {
      byte[] bytes = new byte[(int) count(LONGEST_KEY)];
      in.readFully(bytes);
      at += bytes.length;
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private long count(long most) throws IOException {
      at += Long.BYTES;
      long count = Long.reverseBytes(in.readLong());
      if (count < 0 || count > most) {
        throw new NoGguf("it counts " + Long.toUnsignedString(count) + " of something");
      }
      return count;
    }

    private int int32() throws IOException {
      at += Integer.BYTES;
      return Integer.reverseBytes(in.readInt());
    }

    private void skip(long bytes) throws IOException {
      in.skipNBytes(bytes);
      at += bytes;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

package dev.lakewright.lake.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages over two streams: the length of what follows, the call's number, the word, the body. One
 * thread may read; any may send.
 */
public final class Frames {
  /** Bytes of the longest body. */
  static final int LONGEST = 1 << 30;

  private final DataInputStream in;
  private final DataOutputStream out;

  public Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(out);
  }

  /** Writes the body of a message. */
  @FunctionalInterface
  public interface Body {
    Body NONE = out -> {};

    void write(DataOutput out) throws IOException;
  }

  /** Send a message, whole before any other. */
  public void send(int call, char word, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    message.writeInt(0);
    message.writeInt(call);
    message.writeChar(word);
    body.write(message);
    message.flush();
    byte[] whole = bytes.toByteArray();
    int rest = whole.length - Integer.BYTES;
    for (int i = 0; i < Integer.BYTES; i++) {
      whole[i] = (byte) (rest >>> (24 - 8 * i));
    }
    synchronized (out) {
      out.write(whole);
      out.flush();
    }
  }

  /**
   * Wait for the next message; empty where the other side has closed the stream.
   *
   * @throws IOException if what comes is no message
   */
  public Optional<Frame> next() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException closed) {
      return Optional.empty();
    }
    int head = Integer.BYTES + Character.BYTES;
    if (length < head || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    int call = in.readInt();
    char word = in.readChar();
    byte[] body = new byte[length - head];
    in.readFully(body);
    return Optional.of(new Frame(call, word, body));
  }
}

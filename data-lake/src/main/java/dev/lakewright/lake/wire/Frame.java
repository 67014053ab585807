package dev.lakewright.lake.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;

/** One message: the number of the call that it belongs to, what it is, and its body. */
public final class Frame {
  private final int call;
  private final char word;
  private final byte[] body;

  Frame(int call, char word, byte[] body) {
    this.call = call;
    this.word = word;
    this.body = body;
  }

  /** Return a message without a body that was never sent. */
  public static Frame note(int call, char word) {
    return new Frame(call, word, new byte[0]);
  }

  public int call() {
    return call;
  }

  public char word() {
    return word;
  }

  /** Return the body, to be read from its beginning. */
  public DataInput body() {
    return new DataInputStream(new ByteArrayInputStream(body));
  }
}

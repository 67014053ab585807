package dev.lakewright.text.vector;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * Vectors of frequent English words, distilled from GloVe (Pennington et al., EMNLP 2014; PDDL):
 * the mean taken out, scaled to unit length, one byte a dimension. The file holds the words in byte
 * order, so nothing is built on opening it. Immutable.
 */
public final class WordVectors {
  /** First bytes of the file: "LWV" and the format's version. */
  public static final int MAGIC = 0x4c575601;

  private static final String RESOURCE = "words.bin";
  private static final double UNIT = 127.0 * 127.0;

  private final int dimensions;
  private final int[] starts;
  private final byte[] words;
  private final byte[] vectors;

  private WordVectors(int dimensions, int[] starts, byte[] words, byte[] vectors) {
    this.dimensions = dimensions;
    this.starts = starts;
    this.words = words;
    this.vectors = vectors;
  }

  /** Read the vectors that are shipped beside this class. */
  public static WordVectors load() {
    try (InputStream in = WordVectors.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Read vectors: the magic number, how many words, how many dimensions, the lengths of the words
   * in bytes (one byte each), the words in ascending order of their unsigned bytes, the vectors in
   * the order of the words; all but the magic number deflated.
   *
   * @throws IOException if this is no such file
   */
  public static WordVectors read(InputStream in) throws IOException {
    if (new DataInputStream(in).readInt() != MAGIC) {
      throw new IOException("not a file of word vectors");
    }
    DataInputStream data = new DataInputStream(new InflaterInputStream(in));
    int count = data.readInt();
    int dimensions = data.readInt();
    int[] starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i + 1] = starts[i] + data.readUnsignedByte();
    }
    byte[] words = new byte[starts[count]];
    data.readFully(words);
    byte[] vectors = new byte[count * dimensions];
    data.readFully(vectors);
    return new WordVectors(dimensions, starts, words, vectors);
  }

  /**
   * Return the cosine of two words, from -1 to 1; 0 where one of them is not known.
   *
   * @param a in lower case
   * @param b in lower case
   */
  public double similarity(String a, String b) {
    int first = find(a);
    int second = first < 0 ? -1 : find(b);
    return second < 0 ? 0 : cosine(first, second);
  }

  /** Return the number of a word, for {@link #cosine}; negative where it is not known. */
  public int find(String word) {
    byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = starts.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              words, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Return the cosine of two words by their numbers. */
  public double cosine(int first, int second) {
    int a = first * dimensions;
    int b = second * dimensions;
    int sum = 0;
    for (int i = 0; i < dimensions; i++) {
      sum += vectors[a + i] * vectors[b + i];
    }
    return sum / UNIT;
  }
}

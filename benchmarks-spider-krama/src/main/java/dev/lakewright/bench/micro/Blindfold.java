package dev.lakewright.bench.micro;

import dev.lakewright.text.vector.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Takes from linking what it knows. */
final class Blindfold {
  private Blindfold() {}

  /** Return vectors of no word at all. */
  static WordVectors noVectors() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(bytes)) {
      head.writeInt(WordVectors.MAGIC);
      DataOutputStream body = new DataOutputStream(new DeflaterOutputStream(head));
      body.writeInt(0);
      body.writeInt(0);
      body.close();
    }
    return WordVectors.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Return the lessons linked anew, with no stored value known, nor one that gold tells. */
  static List<Lesson> withoutValues(List<Lesson> lessons) {
    Map<CorpusDatabase, CorpusDatabase> blind = new HashMap<>();
    return lessons.stream()
        .map(it -> it.relinked(blind.computeIfAbsent(it.database(), CorpusDatabase::withoutValues)))
        .toList();
  }
}

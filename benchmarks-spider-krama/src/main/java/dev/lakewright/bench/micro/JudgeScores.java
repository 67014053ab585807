package dev.lakewright.bench.micro;

import dev.lakewright.text.judge.JudgeText;
import dev.lakewright.text.judge.Said;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What judges that had seen neither a question's database nor related ones said of its candidates:
 * one judge was taught for each part of the training set. Immutable.
 */
final class JudgeScores {
  private static final String RESOURCE = "judge.scores";

  private final Map<Long, Said> byKey = new HashMap<>();

  private JudgeScores() {}

  /** Read those that the judge's training left. */
  static JudgeScores load() {
    try (InputStream in = JudgeScores.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return read(new DataInputStream(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JudgeScores read(DataInputStream in) throws IOException {
    JudgeScores scores = new JudgeScores();
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    while (bytes.remaining() >= Long.BYTES + 2 * Float.BYTES) {
      scores.byKey.put(bytes.getLong(), new Said(bytes.getFloat(), bytes.getFloat()));
    }
    return scores;
  }

  /** Return what was said of all readings of a question; nothing where one is not known. */
  Optional<List<Said>> said(String question, List<String> readings) {
    List<Said> said = new ArrayList<>();
    for (String reading : readings) {
      Said one = byKey.get(JudgeText.key(question, reading));
      if (one == null) {
        return Optional.empty();
      }
      said.add(one);
    }
    return Optional.of(said);
  }
}

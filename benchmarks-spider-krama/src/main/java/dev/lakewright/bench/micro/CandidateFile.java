package dev.lakewright.bench.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.text.judge.JudgeText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a judge is taught on: questions with the likeliest candidates, one a line. */
final class CandidateFile {
  private static final int MOST = 12;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CandidateFile() {}

  /**
   * Write contests with how their candidates stand.
   *
   * @throws IOException if the file cannot be written
   */
  static void write(List<Contest.Held> contests, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      for (Contest.Held held : contests) {
        out.write(MAPPER.writeValueAsString(line(held)));
        out.write('\n');
      }
    }
  }

  private static ObjectNode line(Contest.Held held) {
    Judged question = held.contest().question();
    ObjectNode line = MAPPER.createObjectNode();
    line.put("fold", question.fold());
    line.put("made", question.lesson().isMade());
    line.put("executed", question.executed());
    line.put("answerable", question.answerable());
    line.put("question", question.asked());
    ArrayNode candidates = line.putArray("candidates");
    for (int at : held.likeliest().subList(0, Math.min(MOST, held.likeliest().size()))) {
      String reading = question.readings().get(at);
      ObjectNode candidate = candidates.addObject();
      candidate.put("key", String.format("%016x", JudgeText.key(question.asked(), reading)));
      candidate.put("reading", reading);
      candidate.put("right", held.contest().right().get(at));
    }
    return line;
  }
}

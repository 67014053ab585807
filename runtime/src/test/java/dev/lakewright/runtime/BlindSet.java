package dev.lakewright.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.run.RunListener;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a set of blind questions went.
 *
 * @param wrong with the SQL that was answered
 * @param refused questions beyond the lake that were not answered
 */
record BlindSet(
    List<String> right, List<String> wrong, List<String> abstained, List<String> refused) {

  static BlindSet ask(Lakewright lakewright, String name) throws IOException {
    BlindSet set =
        new BlindSet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    JsonNode questions = read(name);
    String lake = questions.path("lake").asText("chinook");
    for (JsonNode question : questions.path("answerable")) {
      set.judge(question, answer(lakewright, lake, question));
    }
    for (JsonNode question : questions.path("unanswerable")) {
      if (answer(lakewright, lake, question).isEmpty()) {
        set.refused.add(question.path("id").asText());
      }
    }
    return set;
  }

  private void judge(JsonNode question, Optional<Answer> answer) {
    String id = question.path("id").asText();
    if (answer.isEmpty()) {
      abstained.add(id);
    } else if (BlindResults.matches(answer.get().result().rows(), question)) {
      right.add(id);
    } else {
      String text = question.path("question").asText();
      wrong.add(id + " " + text + " → " + answer.get().query().sql());
    }
  }

  private static Optional<Answer> answer(Lakewright lakewright, String lake, JsonNode question) {
    AskRequest request =
        AskRequest.of(question.path("question").asText())
            .in(new LakeName(lake))
            .withPreviewRows(5000);
    return lakewright
        .ask(request, RunControl.free(), RunListener.SILENT)
        .fold(Optional::of, (run, why) -> Optional.empty(), (run, why) -> Optional.empty());
  }

  static JsonNode read(String name) throws IOException {
    try (InputStream in = BlindSet.class.getResourceAsStream("/blind/" + name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  String figures() {
    return String.format(
        "right %d, wrong %d, abstained %s, refused %d%n%s%n",
        right.size(), wrong.size(), abstained, refused.size(), String.join("\n", wrong));
  }
}

package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blind questions over the demo lake: right, or abstained; those beyond the lake refused. */
class BlindQuestionsTest {
  @TempDir Path folder;

  @Test
  void answersRightOrAbstains() throws IOException {
    JsonNode questions = read();
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> abstained = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (Lakewright lakewright = open()) {
      for (JsonNode question : questions.path("answerable")) {
        String id = question.path("id").asText();
        Optional<Answer> answer = ask(lakewright, question);
        if (answer.isEmpty()) {
          abstained.add(id);
        } else {
          boolean same = BlindResults.matches(rows(answer.get()), question);
          (same ? right : wrong)
              .add(
                  id
                      + " "
                      + question.path("question").asText()
                      + " → "
                      + answer.get().query().sql());
        }
      }
      for (JsonNode question : questions.path("unanswerable")) {
        if (ask(lakewright, question).isEmpty()) {
          refused.add(question.path("id").asText());
        }
      }
    }
    Files.writeString(
        Path.of("target", "blind-figures.txt"),
        String.format(
            "right %d, wrong %d, abstained %s, refused %d%n",
            right.size(), wrong.size(), abstained, refused.size()));
    assertThat(wrong).as("wrong answers; abstained: %s", abstained).isEmpty();
    assertThat(right).as("right answers; abstained: %s", abstained).hasSizeGreaterThanOrEqualTo(25);
    assertThat(refused).hasSize(questions.path("unanswerable").size());
  }

  private Lakewright open() {
    return LakewrightRuntime.open(
        new OpenRequest(
            folder,
            folder.resolve("home"),
            Optional.empty(),
            Clock.systemUTC(),
            new Random(1),
            ProgressListener.SILENT));
  }

  private static JsonNode read() throws IOException {
    try (InputStream in =
        BlindQuestionsTest.class.getResourceAsStream("/blind/chinook-questions.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static Optional<Answer> ask(Lakewright lakewright, JsonNode question) {
    AskRequest request = AskRequest.of(question.path("question").asText()).withPreviewRows(1000);
    AskOutcome outcome = lakewright.ask(request, RunControl.free(), RunListener.SILENT);
    return outcome.fold(
        Optional::of, (run, why) -> Optional.empty(), (run, why) -> Optional.empty());
  }

  private static List<List<Cell>> rows(Answer answer) {
    return answer.result().rows();
  }
}

package dev.lakewright.gateway.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.model.CallControl;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelListener;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.model.ModelReply.Finish;
import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.model.WantedForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real library with models of two layers, which say what they were made to say. */
class LocalModelsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ModelRequest REQUEST =
      ModelRequest.of(
          List.of(
              ModelMessage.system("Write SQL."), ModelMessage.user("größe \"of\" items? \\ 💥")),
          50);

  @TempDir Path folder;

  private final LocalModels models = new LocalModels(FreeMemory::bytes, 1);
  private Path endless = Path.of("");
  private Path statement = Path.of("");

  @BeforeEach
  void makeModels() throws IOException {
    endless = TinyGguf.repeating(folder.resolve("endless.gguf"), "a", "b", "c");
    statement = TinyGguf.saying(folder.resolve("statement.gguf"), "SELECT", "▁größe", "▁1");
  }

  private static ModelSpec spec(Path file) {
    ModelName name = new ModelName("local");
    return ModelSpec.openAiCompatible(name, "", file.toString()).by(Provider.GGUF);
  }

  private ModelClient client(Path file) {
    return models.client(spec(file), folder);
  }

  private ModelReply reply(Path file, ModelRequest request) {
    ModelOutcome outcome = client(file).ask(request, CallControl.within(PATIENCE));
    return outcome
        .reply()
        .orElseThrow(() -> new AssertionError(outcome.failure().orElseThrow().toString()));
  }

  @Test
  void writesWhatTheModelSaysAndCountsItsTokens() {
    ModelReply reply = reply(statement, REQUEST);
    assertThat(reply.text()).isEqualTo("SELECT größe 1");
    assertThat(reply.finish()).isEqualTo(Finish.DONE);
    assertThat(reply.use().estimated()).isFalse();
    assertThat(reply.use().output()).isEqualTo(4);
    assertThat(reply.use().input()).isGreaterThan(20);
    assertThat(reply.chances()).isEmpty();
  }

  @Test
  void saysWhenThereWasNoRoomForMore() {
    ModelReply reply = reply(endless, REQUEST);
    assertThat(reply.text()).isEqualTo("abc".repeat(17).substring(0, 50));
    assertThat(reply.finish()).isEqualTo(Finish.FULL);
    assertThat(reply.use().output()).isEqualTo(50);
  }

  @Test
  void endsWhereTheModelsOwnRoomEnds() {
    ModelReply reply = reply(endless, ModelRequest.of(REQUEST.messages(), 1_000_000));
    assertThat(reply.finish()).isEqualTo(Finish.FULL);
    assertThat(reply.use().total()).isEqualTo(TinyGguf.CONTEXT);
  }

  @Test
  void endsBeforeAStop() {
    assertThat(reply(endless, REQUEST.withStop("ca")).text()).isEqualTo("ab");
    assertThat(reply(endless, REQUEST.withStop("ca")).finish()).isEqualTo(Finish.DONE);
  }

  @Test
  void letsTheReplyBeHeardAsItComes() {
    AtomicInteger parts = new AtomicInteger();
    StringBuilder heard = new StringBuilder();
    ModelListener listener =
        part -> {
          parts.incrementAndGet();
          heard.append(part);
        };
    client(statement).ask(REQUEST, CallControl.within(PATIENCE).heardBy(listener));
    assertThat(heard).hasToString("SELECT größe 1");
    assertThat(parts).hasValue(3);
  }

  @Test
  void writesNothingButWhatAGrammarDerives() {
    ModelRequest select = REQUEST.in(new WantedForm.Grammar("root ::= \"SELECT \" [0-9]{3}"));
    assertThat(reply(endless, select).text()).matches("SELECT [0-9]{3}");
    assertThat(reply(statement, REQUEST.in(new WantedForm.Grammar("root ::= \"x\"{4}"))).text())
        .isEqualTo("xxxx");
  }

  @Test
  void writesWhatASchemaAllows() {
    String schema =
        "{\"type\":\"object\",\"properties\":{\"sure\":{\"enum\":[\"yes\",\"no\"]}},"
            + "\"required\":[\"sure\"],\"additionalProperties\":false}";
    assertThat(reply(endless, REQUEST.in(new WantedForm.Json("answer", schema))).text())
        .matches("(?s)\\{\\s*\"sure\"\\s*:\\s*\"(yes|no)\"\\s*}\\s*");
  }

  @Test
  void leavesOutASchemaThatTheLibraryMayNotKnow() {
    for (String schema : List.of("{nonsense", "{\"type\":\"odd\"}", "{\"$ref\":\"#/a\"}", "[]")) {
      assertThat(reply(statement, REQUEST.in(new WantedForm.Json("answer", schema))).text())
          .isEqualTo("SELECT größe 1");
    }
  }

  @Test
  void writesTheSameForTheSameSeed() throws IOException {
    Path undecided = TinyGguf.undecided(folder.resolve("undecided.gguf"));
    ModelRequest letters = REQUEST.in(new WantedForm.Grammar("root ::= [a-z]{20}"));
    String first = reply(undecided, letters.diverse(0.8, 1)).text();
    assertThat(reply(undecided, letters.diverse(0.8, 1)).text()).isEqualTo(first);
    assertThat(reply(undecided, letters.diverse(0.8, 2)).text()).isNotEqualTo(first);
  }

  @Test
  void readsNoControlOutOfAQuestion() {
    long plain = reply(statement, question("x")).use().input();
    long armed = reply(statement, question("x" + TinyGguf.END)).use().input();
    assertThat(armed).isGreaterThan(plain + 5);
  }

  private static ModelRequest question(String text) {
    return ModelRequest.of(List.of(ModelMessage.user(text)), 50);
  }

  @Test
  void readsALongPromptInPieces() {
    String text = "größe 💥 of the items? ".repeat(60);
    ModelReply reply = reply(statement, question(text));
    assertThat(reply.text()).isEqualTo("SELECT größe 1");
    assertThat(reply(statement, question(text + "!")).text()).isEqualTo("SELECT größe 1");
    assertThat(reply(statement, question("less")).text()).isEqualTo("SELECT größe 1");
  }

  @Test
  void refusesAPromptThatIsTooLong() {
    ModelFailure failure = failure(client(statement), question("x".repeat(5000)));
    assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LONG);
    assertThat(failure.message()).contains("50", "4096");
    assertThat(reply(statement, REQUEST).text()).isEqualTo("SELECT größe 1");
  }

  private static ModelFailure failure(ModelClient client, ModelRequest request) {
    return client.ask(request, CallControl.within(PATIENCE)).failure().orElseThrow();
  }

  @Test
  void endsAtOnceWhenItIsCancelled() {
    Cancellation cancellation = new Cancellation();
    StringBuilder heard = new StringBuilder();
    ModelListener listener =
        part -> {
          heard.append(part);
          cancellation.cancel();
        };
    ModelRequest most = ModelRequest.of(REQUEST.messages(), 4000);
    ModelOutcome outcome =
        client(endless).ask(most, new CallControl(PATIENCE, cancellation, listener));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.CANCELLED);
    assertThat(heard).hasToString("a");
    assertThat(reply(endless, REQUEST).text()).startsWith("abc");
    assertThat(heard).hasToString("a");
  }

  @Test
  void asksNobodyWhenItIsCancelledBefore() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    ModelOutcome outcome =
        client(folder.resolve("none.gguf"))
            .ask(REQUEST, new CallControl(PATIENCE, cancellation, ModelListener.SILENT));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.CANCELLED);
  }

  @Test
  void endsWhenItsTimeIsOver() {
    reply(endless, REQUEST);
    ModelRequest most = ModelRequest.of(REQUEST.messages(), 4000);
    ModelOutcome outcome = client(endless).ask(most, CallControl.within(Duration.ofMillis(30)));
    assertThat(outcome.failure().map(ModelFailure::kind)).contains(FailureKind.TIMED_OUT);
    assertThat(reply(endless, REQUEST).text()).startsWith("abc");
  }

  @Test
  void writesOneReplyAfterTheOther() {
    List<String> replies =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> reply(i % 2 == 0 ? endless : statement, REQUEST).text())
            .toList();
    for (int i = 0; i < replies.size(); i++) {
      assertThat(replies.get(i)).startsWith(i % 2 == 0 ? "abcabc" : "SELECT größe 1");
    }
  }

  @Test
  void loadsAFileOnce() throws IOException {
    Path relative = Path.of("statement.gguf");
    assertThat(reply(relative, REQUEST).text()).isEqualTo("SELECT größe 1");
    Files.delete(statement);
    assertThat(reply(statement, REQUEST).text()).isEqualTo("SELECT größe 1");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    byte[] whole = Files.readAllBytes(statement);
    Path other = Files.writeString(folder.resolve("other.gguf"), "PK and then something else");
    Path empty = Files.write(folder.resolve("empty.gguf"), new byte[0]);
    Path head = Files.write(folder.resolve("head.gguf"), Arrays.copyOf(whole, 700));
    Path cut = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, whole.length - 20_000));
    assertBroken(folder.resolve("none.gguf"), "there is no file");
    assertBroken(folder, "there is no file");
    assertBroken(other, "no GGUF");
    assertBroken(empty, "cut off");
    assertBroken(head, "cut off");
    assertBroken(cut, "cut off");
  }

  @Test
  void saysThatTheLibraryCannotLoadAFile() throws IOException {
    byte[] whole = Files.readAllBytes(statement);
    Path short1 = Files.write(folder.resolve("short.gguf"), Arrays.copyOf(whole, whole.length - 9));
    assertBroken(short1, "cannot load");
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    byte[] strange = text.replaceFirst("llama", "odder").getBytes(StandardCharsets.ISO_8859_1);
    assertBroken(Files.write(folder.resolve("strange.gguf"), strange), "cannot load");
    assertThat(reply(statement, REQUEST).text()).isEqualTo("SELECT größe 1");
  }

  private void assertBroken(Path file, String why) {
    ModelFailure failure = failure(client(file), REQUEST);
    assertThat(failure.message()).contains(why).contains(file.toString());
    assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_MODEL);
  }

  @Test
  void loadsNothingThatDoesNotFitIntoMemory() {
    ModelClient client = new LocalModels(() -> 1L << 10, 1).client(spec(statement), folder);
    ModelFailure failure = failure(client, REQUEST);
    assertThat(failure.kind()).isEqualTo(FailureKind.NOT_ACCEPTED);
    assertThat(failure.message()).contains("GiB", "free");
    assertThat(FreeMemory.bytes()).isGreaterThan(1L << 26);
  }
}

package dev.lakewright.router.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.health.HealthBook;
import dev.lakewright.router.health.HealthSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls of other servers' tools, good and bad; every call that reaches a server leaves a mark. */
@Timeout(600)
class OtherToolsTest {
  private static final String READ = "mcp/files/read";
  private static final String WRITE = "mcp/files/write";
  private static final String DELETE = "mcp/files/delete";
  private static final String PATH = "{\"path\": \"a\"}";

  @TempDir Path folder;

  private final HealthBook health =
      new HealthBook(HealthSettings.DEFAULT, Clock.systemUTC(), Map.of());

  private McpServer server(String behaviour, Duration patience) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new McpServer(
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-Dmarks=" + folder.resolve("marks"),
            "-cp",
            System.getProperty("java.class.path"),
            FakeMcpServer.class.getName(),
            behaviour),
        patience);
  }

  private OtherTools.Called call(String behaviour, String tool) {
    return new OtherTools(health, System::nanoTime)
        .call(server(behaviour, Duration.ofMinutes(5)), tool, PATH);
  }

  private List<String> marks() throws IOException {
    Path marks = folder.resolve("marks");
    return Files.exists(marks) ? Files.readAllLines(marks) : List.of();
  }

  @Test
  void givesWhatTheToolReturns() throws IOException {
    OtherTools.Called read = call("good", READ);
    assertThat(read.result()).hasValueSatisfying(it -> assertThat(it).startsWith("[{"));
    assertThat(read.texts()).containsExactly("a\u001b[31mb");
    assertThat(call("good", WRITE).result()).contains("{\"size\":2}");
    assertThat(marks()).containsExactly("read", "write");
    assertThat(health.tools()).containsKeys(new ToolId(READ), new ToolId(WRITE));
  }

  @Test
  void refusesArgumentsThatTheSchemaForbidsBeforeAnythingIsCalled() throws IOException {
    OtherTools tools = new OtherTools(health, System::nanoTime);
    McpServer server = server("good", Duration.ofMinutes(5));
    for (String bad : List.of("{}", "[]", "{\"path\": 1}", "no json")) {
      assertThatThrownBy(() -> tools.call(server, READ, bad))
          .isInstanceOfSatisfying(
              LakewrightException.class,
              it -> assertThat(it.failure().code()).isEqualTo(ErrorCode.OPTION_INVALID));
    }
    assertThat(marks()).isEmpty();
  }

  @Test
  void takesNoResultThatTheSchemaForbids() {
    assertThat(call("forbidden", WRITE).reasons())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).contains("returned what its schema forbids"));
  }

  @Test
  void callsAToolThatOnlyReadsOnceMoreWhereItsServerDies() throws IOException {
    OtherTools.Called called = call("dying-once", READ);
    assertThat(called.result()).isPresent();
    assertThat(called.reasons()).singleElement().asString().contains("ended before it answered");
    assertThat(marks()).containsExactly("read", "read");
  }

  @Test
  void neverCallsAToolWithAnEffectTwice() throws IOException {
    OtherTools.Called called = call("dying", DELETE);
    assertThat(called.result()).isEmpty();
    assertThat(called.mayHaveHappened()).isTrue();
    assertThat(called.reasons()).singleElement().asString().contains("may have had its effect");
    assertThat(marks()).containsExactly("delete");
  }

  @Test
  void saysThatACallWhichWasLeftMayHaveDoneItsWork() throws IOException, InterruptedException {
    CompletableFuture<OtherTools.Called> called = new CompletableFuture<>();
    Thread caller = new Thread(() -> called.complete(call("hanging", DELETE)));
    caller.start();
    while (marks().isEmpty()) {
      Thread.sleep(20);
    }
    caller.interrupt();
    assertThat(called.join().mayHaveHappened()).isTrue();
    assertThat(called.join().reasons()).singleElement().asString().contains("was left");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void saysThatAToolHasVanished() throws IOException {
    call("good", READ);
    OtherTools.Called forgotten = call("forgetful", READ);
    assertThat(forgotten.result()).isEmpty();
    assertThat(forgotten.reasons()).singleElement().asString().contains("Unknown tool");
    OtherTools.Called unlisted = call("empty", READ);
    assertThat(unlisted.reasons()).containsExactly("the server had it before, and has it no more");
    OtherTools.Called gone = call("refusing", READ);
    assertThat(gone.reasons()).singleElement().asString().contains("refused tools/list");
    assertThatThrownBy(() -> call("good", "mcp/files/raed"))
        .isInstanceOfSatisfying(
            LakewrightException.class,
            it -> {
              assertThat(it.failure().code()).isEqualTo(ErrorCode.TOOL_UNKNOWN);
              assertThat(it.failure().nearest()).contains(READ);
            });
  }

  @Test
  void tellsWhatAToolSaysOfItsFailure() {
    OtherTools.Called called = call("failing", READ);
    assertThat(called.reasons()).singleElement().asString().contains("no disk");
    assertThat(called.mayHaveHappened()).isFalse();
  }

  @Test
  void listensToNoEndlessAnswer() throws IOException {
    OtherTools.Called called = call("huge", DELETE);
    assertThat(called.result()).isEmpty();
    assertThat(called.reasons()).singleElement().asString().contains("ended before it answered");
    assertThat(marks()).hasSize(1);
  }

  @Test
  void asksNoToolWhoseCircuitIsOpen() throws IOException {
    for (int i = 0; i < 3; i++) {
      health.failed(new ToolId(READ));
    }
    assertThat(call("good", READ).reasons()).singleElement().asString().contains("circuit is open");
    assertThat(marks()).isEmpty();
  }
}

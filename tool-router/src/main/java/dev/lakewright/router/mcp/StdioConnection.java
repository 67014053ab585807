package dev.lakewright.router.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.router.heal.FailureKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, spoken to in lines of JSON-RPC 2.0 over its standard streams.
 * One request at a time; what is no answer to it is read over.
 */
final class StdioConnection implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long GRACE_MILLIS = 500;

  /** Bytes of the longest answer; who says more is not listened to any further. */
  private static final int LONGEST_LINE = 16 << 20;

  private final Process process;
  private final OutputStream requests;
  private final BlockingQueue<Optional<JsonNode>> answers = new LinkedBlockingQueue<>();
  private final long deadline;
  private final Duration patience;
  private int lastId;

  private StdioConnection(Process process, Duration patience) {
    this.process = process;
    this.requests = process.getOutputStream();
    this.patience = patience;
    this.deadline = System.nanoTime() + patience.toNanos();
    Thread reader = new Thread(this::readAll, "lakewright-mcp-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Start a server.
   *
   * @param patience for everything that is asked of it
   * @throws IOException if there is no such program
   */
  static StdioConnection start(List<String> command, Duration patience) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new StdioConnection(builder.start(), patience);
  }

  /** Offer every line that is JSON; an empty one at the end. */
  private void readAll() {
    try (BoundedLines lines = new BoundedLines(process.getInputStream(), LONGEST_LINE)) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        line.flatMap(StdioConnection::read).ifPresent(answer -> answers.add(Optional.of(answer)));
      }
    } catch (IOException ended) {
      // The process is gone, which the empty answer says.
      answers.add(Optional.empty());
      return;
    }
    answers.add(Optional.empty());
  }

  private static Optional<JsonNode> read(String line) {
    try {
      return Optional.ofNullable(JSON.readTree(line)).filter(it -> it.has("id"));
    } catch (JsonProcessingException noise) {
      return Optional.empty();
    }
  }

  /**
   * Ask and wait.
   *
   * @throws IOException if the server refuses, has gone, or gives no answer in time; the message is
   *     for people
   */
  JsonNode request(String method, ObjectNode params) throws IOException {
    lastId++;
    ObjectNode request = message(method, params).put("id", lastId);
    send(request);
    while (true) {
      Optional<JsonNode> answer = next(method);
      if (answer.isEmpty()) {
        throw new McpProblem(FailureKind.UNKNOWN, "ended before it answered " + method);
      }
      if (answer.get().path("id").asInt() == lastId) {
        return result(method, answer.get());
      }
    }
  }

  private Optional<JsonNode> next(String method) throws IOException {
    try {
      Optional<JsonNode> answer = answers.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (answer == null) {
        throw new McpProblem(
            FailureKind.UNKNOWN,
            "gave no answer to " + method + " within " + patience.toMillis() + " ms");
      }
      return answer;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("was left").initCause(cancelled);
    }
  }

  private static JsonNode result(String method, JsonNode answer) throws IOException {
    if (answer.has("error")) {
      String why = answer.path("error").path("message").asText("no reason");
      throw new McpProblem(FailureKind.REFUSED, "refused " + method + ": " + why);
    }
    return answer.path("result");
  }

  /** Tell the server something that it doesn't answer. */
  void tell(String method) throws IOException {
    send(message(method, JSON.createObjectNode()));
  }

  private static ObjectNode message(String method, ObjectNode params) {
    ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
    message.set("params", params);
    return message;
  }

  private void send(ObjectNode message) throws IOException {
    try {
      requests.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      requests.flush();
    } catch (IOException gone) {
      throw (IOException)
          new McpProblem(FailureKind.PASSING, "ended before it was asked").initCause(gone);
    }
  }

  /** Close its input, which asks it to end, and end it where it does not. */
  @Override
  public void close() {
    try {
      requests.close();
      if (!process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException gone) {
      process.destroyForcibly();
    } catch (InterruptedException cancelled) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

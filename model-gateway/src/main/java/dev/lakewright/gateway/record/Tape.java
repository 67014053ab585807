package dev.lakewright.gateway.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A file of calls, one JSON document a line, only ever added to:
 *
 * <pre>
 * {"format":1}
 * {"text":ADDRESS,"is":"…"}                              a text that requests refer to
 * {"call":ADDRESS,"request":{…},"reply":{…}|"failure":{…}}
 * </pre>
 *
 * <p>A later call to the same address takes the place of an earlier one; a last line that was cut
 * off is left out. A packed tape, whose name ends in {@code .gz}, is compressed, has calls without
 * their requests, and is only read: it says what a request was replied without saying what was
 * asked. Secrets are taken out of everything that is written, and out of requests before their
 * address is made. Safe for use by several threads.
 */
public final class Tape {
  private static final int FORMAT = 1;
  static final String FIRST_LINE = "{\"format\":" + FORMAT + "}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final UnaryOperator<String> scrub;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Call> calls = new LinkedHashMap<>();

  /** The file's last line, where that is a broken one. */
  private Optional<String> cut = Optional.empty();

  private Tape(Path file, UnaryOperator<String> scrub) {
    this.file = file;
    this.scrub = scrub;
  }

  /**
   * Open a tape; one that is not there is empty.
   *
   * @param scrub takes secrets out of a text
   * @throws LakewrightException if the file cannot be read, is no tape, or is a newer one
   */
  public static Tape open(Path file, UnaryOperator<String> scrub) {
    Tape tape = new Tape(file, scrub);
    if (Files.exists(file)) {
      tape.load();
    }
    return tape;
  }

  private void load() {
    List<String> lines;
    try {
      lines = isPacked(file) ? PackedTape.lines(file) : Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file), unreadable);
    }
    for (int i = 0; i < lines.size(); i++) {
      read(lines.get(i), i + 1, i == lines.size() - 1);
    }
  }

  private void read(String line, int number, boolean last) {
    try {
      take(JSON.readTree(line), number);
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      if (!last || number == 1) {
        throw corrupt("line " + number + " is no recorded call");
      }
      cut = Optional.of(line);
    }
  }

  private void take(JsonNode node, int number) {
    if (number == 1 && node.path("format").asInt() != FORMAT) {
      throw corrupt("it is no tape of format " + FORMAT);
    }
    if (node.has("text")) {
      texts.put(node.path("text").asText(), node.path("is").asText());
    } else if (node.has("call")) {
      JsonNode asked = node.path("request");
      Optional<ModelRequest> request =
          asked.has("messages")
              ? Optional.of(CallJson.readRequest(asked, address -> texts.getOrDefault(address, "")))
              : Optional.empty();
      String address = node.path("call").asText();
      ModelOutcome outcome = CallJson.readOutcome(node);
      calls.put(address, new Call(address, asked.path("model").asText(), request, outcome));
    }
  }

  static boolean isPacked(Path file) {
    return file.toString().endsWith(".gz");
  }

  private LakewrightException corrupt(String why) {
    return new LakewrightException(
        Failure.of(ErrorCode.FILE_CORRUPT, file + " cannot be played: " + why));
  }

  /** Return the address of a request, with secrets taken out. */
  String address(ModelName model, ModelRequest request) {
    return Digest.of(CallJson.request(model.value(), request, scrub).toString());
  }

  synchronized Optional<ModelOutcome> find(String address) {
    return Optional.ofNullable(calls.get(address)).map(Call::outcome);
  }

  synchronized Collection<Call> calls() {
    return List.copyOf(calls.values());
  }

  public synchronized int size() {
    return calls.size();
  }

  /**
   * Add a call, and write it down before returning.
   *
   * @throws LakewrightException if the file cannot be written, or is a packed one
   */
  synchronized void add(ModelName model, ModelRequest request, ModelOutcome outcome) {
    if (isPacked(file)) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, file + " is packed, and only read"));
    }
    StringBuilder lines = new StringBuilder();
    if (!Files.exists(file)) {
      lines.append(FIRST_LINE).append('\n');
    }
    ObjectNode asked =
        CallJson.request(model.value(), request, text -> kept(scrub.apply(text), lines));
    String address = address(model, request);
    ObjectNode node = JSON.createObjectNode().put("call", address);
    node.set("request", asked);
    CallJson.outcome(node, outcome, scrub);
    lines.append(node).append('\n');
    append(lines.toString());
    calls.put(
        address,
        new Call(address, model.value(), Optional.of(request), CallJson.readOutcome(node)));
  }

  private String kept(String text, StringBuilder lines) {
    String address = Digest.of(text);
    if (texts.putIfAbsent(address, text) == null) {
      lines.append(JSON.createObjectNode().put("text", address).put("is", text)).append('\n');
    }
    return address;
  }

  private void append(String lines) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (cut.isPresent()) {
        dropLast(cut.get());
      }
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException notWritable) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(notWritable, ErrorCode.OUTPUT_NOT_WRITABLE), "cannot write " + file),
          notWritable);
    }
  }

  private void dropLast(String line) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.lastIndexOf(line)));
    cut = Optional.empty();
  }
}

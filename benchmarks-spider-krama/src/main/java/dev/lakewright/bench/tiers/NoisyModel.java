package dev.lakewright.bench.tiers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lakewright.bench.spider.Hardness;
import dev.lakewright.core.model.TokenEstimate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that speaks as OpenAI's does and knows the gold statements: it replies one of them, or a
 * known mutation, or one that does not run. How often it is wrong grows with hardness and falls
 * with what the prompt helps with; a question that is hard for it is so in every prompt, so that
 * votes are no wonder. The same request gets the same reply. It proves nothing of real models.
 */
final class NoisyModel implements AutoCloseable {
  /** What the model knows of a question: statements in DuckDB's dialect. */
  record Known(String gold, List<String> wrong, Hardness hardness) {
    Known {
      wrong = List.copyOf(wrong);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern QUESTION =
      Pattern.compile("<question>\\n(.*?)\\n</question>", Pattern.DOTALL);
  private static final Map<Hardness, Double> ERRORS =
      Map.of(Hardness.EASY, 0.08, Hardness.MEDIUM, 0.35, Hardness.HARD, 0.45, Hardness.EXTRA, 0.65);
  private static final double BROKEN = 0.35;
  private static final double OWN = 0.55;
  private static final double JUDGES_RIGHT = 0.75;
  private static final int THOUGHT_TOKENS = 60;

  private final HttpServer server;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  NoisyModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  void learn(String question, Known what) {
    known.put(question.strip(), what);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
      StringBuilder prompt = new StringBuilder();
      request
          .path("messages")
          .forEach(it -> prompt.append(it.path("content").asText()).append('\n'));
      String reply = reply(prompt.toString(), request.path("seed").asInt());
      byte[] body = JSON.writeValueAsBytes(response(prompt.toString(), reply));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static ObjectNode response(String prompt, String reply) {
    ObjectNode root = JSON.createObjectNode().put("id", "noisy");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", reply);
    choice.put("finish_reason", "stop");
    boolean thinks = prompt.contains("```sql");
    long output = TokenEstimate.of(reply) + (thinks ? THOUGHT_TOKENS : 0);
    long input = TokenEstimate.of(prompt);
    root.putObject("usage")
        .put("prompt_tokens", input)
        .put("completion_tokens", output)
        .put("total_tokens", input + output);
    return root;
  }

  private String reply(String prompt, int seed) {
    Matcher asked = QUESTION.matcher(prompt);
    Known what = asked.find() ? known.get(asked.group(1).strip()) : null;
    if (what == null) {
      return "I do not know this question.";
    }
    Random own = new Random(asked.group(1).hashCode());
    Random fresh = new Random(31L * prompt.hashCode() + seed);
    if (prompt.contains("Which one answers")) {
      return judgement(prompt, what, fresh);
    }
    double error = ERRORS.getOrDefault(what.hardness(), 0.5) * help(prompt);
    double luck = OWN * own.nextDouble() + (1 - OWN) * fresh.nextDouble();
    boolean wrong = luck > 1 - error && !what.wrong().isEmpty();
    return wrong ? mistake(what, prompt, fresh) : what.gold();
  }

  /** Without links and guesses a prompt is a little harder; with steps or findings, easier. */
  private static double help(String prompt) {
    if (prompt.contains("This statement was tried")) {
      return 0.8;
    }
    if (prompt.contains("```sql")) {
      return 0.85;
    }
    return prompt.contains("<schema>") ? 1 : 1.1;
  }

  private static String mistake(Known what, String prompt, Random random) {
    boolean broken = random.nextDouble() < BROKEN && !prompt.contains("does not run");
    return broken
        ? what.gold().replaceFirst("(?i)select ", "SELECT no_such_column, ")
        : what.wrong().get(random.nextInt(what.wrong().size()));
  }

  private static String judgement(String prompt, Known what, Random random) {
    int a = prompt.indexOf("A:\n<statement>\n" + what.gold());
    int b = prompt.indexOf("B:\n<statement>\n" + what.gold());
    boolean knows = random.nextDouble() < JUDGES_RIGHT;
    if (a < 0 && b < 0) {
      return random.nextBoolean() ? "A" : "B";
    }
    return (a >= 0) == knows ? "A" : "B";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package dev.lakewright.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our verdicts against those that the official evaluator gave ({@code official_verdicts.py}). */
class OfficialVerdictsTest {
  @TempDir Path folder;

  @Test
  void agreesOnHardPairs() throws IOException, SQLException {
    Path empty = Files.createFile(folder.resolve("empty.sqlite"));
    List<String> differing = new ArrayList<>();
    List<String> pairs = lines("synthetic-pairs.tsv");
    try (ExecutionMatch match = ExecutionMatch.over(empty)) {
      for (String pair : pairs) {
        String[] parts = pair.split("\t", -1);
        boolean right = match.judge(parts[1], parts[2]) == Verdict.RIGHT;
        if (right != parts[0].equals("1")) {
          differing.add(pair);
        }
      }
    }
    assertThat(pairs).hasSize(900);
    assertThat(differing).isEmpty();
  }

  @Test
  void agreesOnMutatedGold() throws IOException, SQLException, NoSuchAlgorithmException {
    Path data = benchData().resolve("spider");
    assumeTrue(Files.isDirectory(data), "skipped: no benchmark data");
    Map<String, String> official = new LinkedHashMap<>();
    for (String line : lines("dev-verdicts.txt")) {
      official.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Map<String, String> ours = verdicts(SpiderSet.split(data, "dev"), digest);
    String expectedDigest = official.remove("digest");
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(expectedDigest);
    assertThat(ours).isEqualTo(official);
    assertThat(ours.values().stream().mapToInt(String::length).sum()).isGreaterThan(2000);
  }

  private static Map<String, String> verdicts(SpiderSet set, MessageDigest digest)
      throws SQLException {
    Map<String, StringBuilder> digits = new LinkedHashMap<>();
    Map<String, ExecutionMatch> open = new HashMap<>();
    for (SpiderQuestion question : set.executable()) {
      ExecutionMatch match = open.get(question.database());
      if (match == null) {
        match = ExecutionMatch.over(set.database(question.database()));
        open.put(question.database(), match);
      }
      String other = neighbour(set.questions(), question).gold();
      for (Map.Entry<String, String> it : Mutations.of(question.gold(), other).entrySet()) {
        digest.update((it.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
        boolean right = match.judge(question.gold(), it.getValue()) == Verdict.RIGHT;
        digits.computeIfAbsent(it.getKey(), key -> new StringBuilder()).append(right ? 1 : 0);
      }
    }
    for (ExecutionMatch match : open.values()) {
      match.close();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    digits.forEach((name, text) -> texts.put(name, text.toString()));
    return texts;
  }

  private static SpiderQuestion neighbour(List<SpiderQuestion> all, SpiderQuestion question) {
    SpiderQuestion next = all.get((question.index() + 1) % all.size());
    boolean same = next.database().equals(question.database());
    return same ? next : all.get(Math.floorMod(question.index() - 1, all.size()));
  }

  private static Path benchData() {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    return set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = OfficialVerdictsTest.class.getResourceAsStream("/official/" + name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

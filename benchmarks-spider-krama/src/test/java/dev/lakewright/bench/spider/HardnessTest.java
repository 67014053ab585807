package dev.lakewright.bench.spider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardnessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT count(*) FROM ship | EASY",
        "SELECT name FROM ship WHERE year BETWEEN 1 AND 2 | EASY",
        "SELECT name, year FROM ship WHERE kind = 'and' | MEDIUM",
        "SELECT name FROM ship ORDER BY year LIMIT 1 | MEDIUM",
        "SELECT name FROM ship WHERE year > (SELECT avg(year) FROM ship) | HARD",
        "SELECT a.name FROM a JOIN b ON a.i = b.i GROUP BY a.i ORDER BY count(*) DESC | HARD",
        "SELECT name FROM a WHERE x = 1 EXCEPT SELECT name FROM b | HARD",
        "SELECT name, x FROM a WHERE x = 1 EXCEPT SELECT name, x FROM b | EXTRA",
        "SELECT count(*) FROM a GROUP BY i HAVING count(*) > 1 AND min(x) < 5 | MEDIUM",
        "PRAGMA table_info(a) | EXTRA"
      })
  void followsTheEvaluatorsRules(String gold, Hardness hardness) {
    assertThat(Hardness.of(gold)).isEqualTo(hardness);
  }

  @Test
  void sortsDevAsPublished() throws IOException {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    Path spider =
        (set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set)).resolve("spider");
    assumeTrue(Files.isRegularFile(spider.resolve("dev.json")), "skipped: no benchmark data");
    Map<String, Integer> counts = new TreeMap<>();
    SpiderSet.split(spider, "dev")
        .questions()
        .forEach(it -> counts.merge(Hardness.of(it.gold()).word(), 1, Integer::sum));
    assertThat(counts).isEqualTo(Map.of("easy", 248, "medium", 446, "hard", 174, "extra", 166));
  }
}

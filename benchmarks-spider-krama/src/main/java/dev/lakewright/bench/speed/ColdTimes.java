package dev.lakewright.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lakewright.bench.score.Percentiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whole-process times of one {@code ask} by the launcher, with and without the class archive, and
 * of {@code sql} with the same statement, taken in turn so that all see the same machine. Indexes
 * are there before the first one counts.
 *
 * @param over milliseconds that {@code ask} took more than the {@code sql} right after it
 */
record ColdTimes(Percentiles with, Percentiles without, Percentiles sql, Percentiles over, int n) {
  private static final int RUNS = 12;
  private static final String QUESTION = "How many albums are there?";
  private static final List<Integer> ANSWERED = List.of(0);

  static ColdTimes measure(Path launcher) throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Launched archived = new Launched(launcher, here, Map.of("LAKEWRIGHT_ARCHIVE", "now"));
    Launched plain = new Launched(launcher, here, Map.of("LAKEWRIGHT_ARCHIVE", "off"));
    String statement = statement(archived);
    ask(plain);
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> sql = new ArrayList<>();
    List<Double> over = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      double asked = ask(archived);
      double typed = archived.time(ANSWERED, "sql", "--quiet", statement);
      with.add(asked);
      sql.add(typed);
      over.add(asked - typed);
      without.add(ask(plain));
    }
    return new ColdTimes(
        new Percentiles(with),
        new Percentiles(without),
        new Percentiles(sql),
        new Percentiles(over),
        RUNS);
  }

  private static double ask(Launched launched) throws IOException {
    return launched.time(ANSWERED, "ask", "--quiet", QUESTION);
  }

  /** Return the SQL that the question is answered with. */
  private static String statement(Launched launched) throws IOException {
    String document = launched.run("ask", "--json", QUESTION).output();
    return new ObjectMapper().readTree(document).path("sql").asText();
  }
}

package dev.lakewright.bench.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Gold statements of Spider's training set through forms and back: on the databases that are here
 * with the same result, and everywhere as the same form.
 */
class FormRoundTripTest {
  private static final double BAR = 0.99;

  @Test
  void nearlyEveryStatementComesBack() throws IOException, SQLException {
    Path data = benchData().resolve("spider");
    assumeTrue(Files.isRegularFile(data.resolve("train.json")), "skipped: no benchmark data");
    List<RoundTrips.Trip> trips = new RoundTrips(data, "train").all();
    String report = report(trips);
    System.out.println(report);
    assertThat(trips).hasSize(5786);
    assertThat(trips.stream().filter(RoundTrips.Trip::executed)).hasSize(2509);
    assertThat(share(trips, it -> true)).describedAs(report).isGreaterThanOrEqualTo(BAR);
    assertThat(share(trips, RoundTrips.Trip::executed))
        .describedAs(report)
        .isGreaterThanOrEqualTo(BAR);
    assertThat(share(trips, it -> !it.executed())).describedAs(report).isGreaterThanOrEqualTo(BAR);
  }

  private static String report(List<RoundTrips.Trip> trips) {
    Map<String, Long> failures =
        trips.stream()
            .filter(it -> it.failure().isPresent())
            .collect(
                Collectors.groupingBy(
                    it -> (it.executed() ? "executable, " : "other, ") + it.failure().get(),
                    TreeMap::new,
                    Collectors.counting()));
    return String.format(
        "round trip: executable %.2f %%, others %.2f %%, all %.2f %% of %d%nfailures: %s",
        100 * share(trips, RoundTrips.Trip::executed),
        100 * share(trips, it -> !it.executed()),
        100 * share(trips, it -> true),
        trips.size(),
        failures);
  }

  private static double share(List<RoundTrips.Trip> trips, Predicate<RoundTrips.Trip> part) {
    return trips.stream()
        .filter(part)
        .mapToInt(it -> it.failure().isEmpty() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Path benchData() {
    String set = System.getenv("LAKEWRIGHT_BENCH_DATA");
    return set == null ? Path.of("..", "..", "shared", "bench") : Path.of(set);
  }
}
